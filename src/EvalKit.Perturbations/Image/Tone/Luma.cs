using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The brightness of a pixel by Recommendation ITU-R BT.601, 0.299 R + 0.587 G + 0.114 B, in 14 fractional bits, rounded half up.</summary>
internal static class Luma
{
    private const int Red = 4899;
    private const int Green = 9617;
    private const int Blue = 1868;
    private const int Bits = 14;

    public static void Of(ReadOnlySpan<uint> pixels, Span<byte> luma)
    {
        luma = luma[..pixels.Length];
        ref var pixel = ref MemoryMarshal.GetReference(pixels);
        ref var result = ref MemoryMarshal.GetReference(luma);
        var i = 0;
        for (; i <= pixels.Length - 32; i += 32)
        {
            var low = Vector256.Narrow(Eight(ref pixel, i), Eight(ref pixel, i + 8));
            var high = Vector256.Narrow(Eight(ref pixel, i + 16), Eight(ref pixel, i + 24));
            Vector256.Narrow(low, high).StoreUnsafe(ref result, (nuint)i);
        }

        for (; i < pixels.Length; i++)
            luma[i] = (byte)((byte)pixels[i] * Red + (byte)(pixels[i] >> 8) * Green + (byte)(pixels[i] >> 16) * Blue + (1 << (Bits - 1)) >> Bits);
    }

    /// <summary>The mean brightness of a rectangle within a picture, rounded down.</summary>
    public static int MeanOf(PixelBuffer picture, int x, int y, int width, int height)
    {
        var shared = ArrayPool<byte>.Shared.Rent(width);
        var luma = shared.AsSpan(0, width);
        var sum = 0L;
        for (var row = 0; row < height; row++)
        {
            Of(Drawing.RowOf(picture, y + row).Slice(x, width), luma);
            foreach (var value in luma) sum += value;
        }

        ArrayPool<byte>.Shared.Return(shared);
        return (int)(sum / ((long)width * height));
    }

    private static Vector256<uint> Eight(ref uint pixel, int at)
    {
        var (red, green, blue) = PixelMaps.Colours(Vector256.LoadUnsafe(ref pixel, (nuint)at));
        return (red * Red + green * Green + blue * Blue + Vector256.Create(1 << (Bits - 1)) >>> Bits).AsUInt32();
    }
}
