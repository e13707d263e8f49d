using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The mean level of each colour, weighed by alpha: what cannot be seen does not count.</summary>
internal static class ChannelMeans
{
    /// <summary>Null where nothing can be seen.</summary>
    public static (double Red, double Green, double Blue)? Of(PixelBuffer source)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(source.Rgba);
        var (red, green, blue, weight) = OfOpaque(pixels) ?? OfTransparent(pixels);
        return weight == 0 ? null : (red / (double)weight, green / (double)weight, blue / (double)weight);
    }

    private static (long Red, long Green, long Blue, long Weight) OfTransparent(ReadOnlySpan<uint> pixels)
    {
        long red = 0, green = 0, blue = 0, weight = 0;
        foreach (var pixel in pixels)
        {
            long alpha = pixel >> 24;
            red += alpha * (byte)pixel;
            green += alpha * (byte)(pixel >> 8);
            blue += alpha * (byte)(pixel >> 16);
            weight += alpha;
        }

        return (red, green, blue, weight);
    }

    /// <summary>Null where a pixel is not opaque, which is found in the same pass: reading is what costs.</summary>
    private static (long Red, long Green, long Blue, long Weight)? OfOpaque(ReadOnlySpan<uint> pixels)
    {
        Vector256<long> reds = default, greens = default, blues = default;
        var all = Vector256<uint>.AllBitsSet;
        ref var first = ref MemoryMarshal.GetReference(pixels);
        var i = 0;
        for (; i <= pixels.Length - Vector256<uint>.Count; i += Vector256<uint>.Count)
        {
            var eight = Vector256.LoadUnsafe(ref first, (nuint)i);
            all &= eight;
            reds += SumOf(eight & Vector256.Create(0x0000FFu));
            greens += SumOf(eight & Vector256.Create(0x00FF00u));
            blues += SumOf(eight & Vector256.Create(0xFF0000u));
        }

        var opaque = uint.MaxValue;
        for (var lane = 0; lane < Vector256<uint>.Count; lane++) opaque &= all[lane];
        long red = Vector256.Sum(reds), green = Vector256.Sum(greens), blue = Vector256.Sum(blues);
        foreach (var pixel in pixels[i..])
        {
            opaque &= pixel;
            (red, green, blue) = (red + (byte)pixel, green + (byte)(pixel >> 8), blue + (byte)(pixel >> 16));
        }

        return opaque >= 0xFF000000 ? (red, green, blue, pixels.Length) : null;
    }

    /// <summary>The bytes of each eight, added up.</summary>
    private static Vector256<long> SumOf(Vector256<uint> bytes)
    {
        if (Avx2.IsSupported) return Avx2.SumAbsoluteDifferences(bytes.AsByte(), Vector256<byte>.Zero).AsInt64();
        // Two pixels in each, and one byte in a pixel.
        var ones = bytes.AsUInt64() & Vector256.Create(0x00FF00FF00FF00FFUL);
        var others = bytes.AsUInt64() >>> 8 & Vector256.Create(0x00FF00FF00FF00FFUL);
        var sums = ones + others;
        sums += sums >>> 16;
        return ((sums + (sums >>> 32)) & Vector256.Create(0xFFFFUL)).AsInt64();
    }
}
