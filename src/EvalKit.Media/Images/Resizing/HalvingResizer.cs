using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EvalKit.Media;

/// <summary>
/// Halves both sides of an opaque picture by <see cref="ResizeFilter.Box"/>: the mean of two pixels, rounded half up, and the mean of two
/// such means, which is what weights of one half give.
/// </summary>
internal static class HalvingResizer
{
    public static bool Fits(PixelBuffer source, PixelBuffer target) => source.Width == 2L * target.Width && source.Height == 2L * target.Height;

    public static void Resize(PixelBuffer source, PixelBuffer target)
    {
        for (var y = 0; y < target.Height; y++)
        {
            ReadOnlySpan<byte> upper = source.Row(2 * y), lower = source.Row((2 * y) + 1);
            var row = target.Row(y);
            for (var i = Sse2.IsSupported ? InVectors(upper, lower, row) : 0; i < row.Length; i++)
            {
                // Of two neighbouring pixels the same sample.
                var at = (i / 4 * 8) + (i % 4);
                row[i] = Mean(Mean(upper[at], upper[at + 4]), Mean(lower[at], lower[at + 4]));
            }
        }
    }

    private static byte Mean(byte one, byte other) => (byte)((one + other + 1) >> 1);

    private static int InVectors(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> row)
    {
        var i = 0;
        for (; i + 16 <= row.Length; i += 16) Sse2.Average(Across(upper.Slice(2 * i, 32)), Across(lower.Slice(2 * i, 32))).CopyTo(row[i..]);
        return i;
    }

    private static Vector128<byte> Across(ReadOnlySpan<byte> eight)
    {
        var pixels = MemoryMarshal.Cast<byte, float>(eight);
        Vector128<float> first = Vector128.Create(pixels), second = Vector128.Create(pixels[4..]);
        return Sse2.Average(Sse.Shuffle(first, second, 0b10_00_10_00).AsByte(), Sse.Shuffle(first, second, 0b11_01_11_01).AsByte());
    }
}
