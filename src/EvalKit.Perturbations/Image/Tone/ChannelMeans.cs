using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The mean level of each colour, weighed by alpha: what cannot be seen does not count.</summary>
internal static class ChannelMeans
{
    // So that 32-bit sums do not overflow.
    private const int Stretch = 1 << 20;

    /// <summary>Null where nothing can be seen.</summary>
    public static (double Red, double Green, double Blue)? Of(PixelBuffer source)
    {
        long red = 0, green = 0, blue = 0, weight = 0;
        var pixels = MemoryMarshal.Cast<byte, uint>(source.Rgba);
        if (source.IsOpaque)
        {
            weight = pixels.Length;
            for (; !pixels.IsEmpty; pixels = pixels[Math.Min(Stretch, pixels.Length)..])
                Add(pixels[..Math.Min(Stretch, pixels.Length)], ref red, ref green, ref blue);
        }
        else
        {
            foreach (var pixel in pixels)
            {
                long alpha = pixel >> 24;
                red += alpha * (byte)pixel;
                green += alpha * (byte)(pixel >> 8);
                blue += alpha * (byte)(pixel >> 16);
                weight += alpha;
            }
        }

        return weight == 0 ? null : (red / (double)weight, green / (double)weight, blue / (double)weight);
    }

    private static void Add(ReadOnlySpan<uint> pixels, ref long red, ref long green, ref long blue)
    {
        Vector256<int> reds = default, greens = default, blues = default;
        ref var first = ref MemoryMarshal.GetReference(pixels);
        var i = 0;
        for (; i <= pixels.Length - Vector256<uint>.Count; i += Vector256<uint>.Count)
        {
            var (r, g, b) = PixelMaps.Colours(Vector256.LoadUnsafe(ref first, (nuint)i));
            (reds, greens, blues) = (reds + r, greens + g, blues + b);
        }

        (red, green, blue) = (red + Vector256.Sum(reds), green + Vector256.Sum(greens), blue + Vector256.Sum(blues));
        foreach (var pixel in pixels[i..]) (red, green, blue) = (red + (byte)pixel, green + (byte)(pixel >> 8), blue + (byte)(pixel >> 16));
    }
}
