using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Turns a picture about its centre ((W − 1) / 2, (H − 1) / 2), pixel centres at whole numbers, bilinear with 8 fractional bits; what
/// comes from outside has the colour of the nearest edge pixel. The size stays. Whole-number arithmetic after the sine and cosine.
/// </summary>
internal static class RotationKernel
{
    private const int CoordinateBits = 32;
    private const int WeightBits = 8;
    private const int One = 1 << WeightBits;

    public static PixelBuffer Apply(PixelBuffer source, PerturbationContext context)
    {
        // The direction is the case's own, so that a stronger turn goes further the same way.
        var degrees = (context.Random.BitsAt(0) & 1) == 0 ? context.Amount : -context.Amount;
        if (degrees == 0) return source;
        var result = new PixelBuffer(source.Width, source.Height, GC.AllocateUninitializedArray<byte>(source.Rgba.Length));
        Rows(source, result, degrees, 0, source.Height);
        return result;
    }

    /// <summary>Some rows of the result: each is a function of the source alone, so tiles may be made in any order.</summary>
    internal static void Rows(PixelBuffer source, PixelBuffer result, double degrees, int from, int to)
    {
        var radians = degrees * (Math.PI / 180);
        var cos = ToFixed(FixedMath.Cos(radians));
        var sin = ToFixed(FixedMath.Sin(radians));
        var opaque = IsOpaque(source);
        var pixels = MemoryMarshal.Cast<byte, uint>(source.Rgba);
        long right = source.Width - 1, bottom = source.Height - 1;
        for (var y = from; y < to; y++)
        {
            // Twice the distance from the centre is whole.
            var across = 2 * y - bottom;
            var x0 = (right << (CoordinateBits - 1)) + ((-right * cos + across * sin) >> 1);
            var y0 = (bottom << (CoordinateBits - 1)) + ((right * sin + across * cos) >> 1);
            var row = MemoryMarshal.Cast<byte, uint>(result.Row(y));
            if (opaque) OpaqueRow(pixels, row, source.Width, source.Height, x0, y0, cos, -sin);
            else TranslucentRow(pixels, row, source.Width, source.Height, x0, y0, cos, -sin);
        }
    }

    private static void OpaqueRow(ReadOnlySpan<uint> pixels, Span<uint> row, int width, int height, long sx, long sy, long dx, long dy)
    {
        const int Drop = CoordinateBits - WeightBits;
        sx += 1L << (Drop - 1);
        sy += 1L << (Drop - 1);
        ref var first = ref MemoryMarshal.GetReference(pixels);
        for (var x = 0; x < row.Length; x++, sx += dx, sy += dy)
        {
            var left = (int)(sx >> CoordinateBits);
            var top = (int)(sy >> CoordinateBits);
            var fx = (uint)(sx >> Drop) & (One - 1);
            var fy = (uint)(sy >> Drop) & (One - 1);
            if ((uint)left < (uint)(width - 1) && (uint)top < (uint)(height - 1))
            {
                // All four pixels are inside, as was just checked: one bounds check instead of four.
                ref var at = ref Unsafe.Add(ref first, (nint)top * width + left);
                var upper = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<uint, byte>(ref at));
                var lower = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<uint, byte>(ref Unsafe.Add(ref at, width)));
                row[x] = Bilinear.Blend(upper, lower, fx, fy);
            }
            else
            {
                int x0 = Math.Clamp(left, 0, width - 1), x1 = Math.Clamp(left + 1, 0, width - 1);
                int y0 = Math.Clamp(top, 0, height - 1) * width, y1 = Math.Clamp(top + 1, 0, height - 1) * width;
                row[x] = Bilinear.Blend(pixels[y0 + x0] | (ulong)pixels[y0 + x1] << 32, pixels[y1 + x0] | (ulong)pixels[y1 + x1] << 32, fx, fy);
            }
        }
    }

    /// <summary>Colours weigh by their alpha, or the hidden colour of transparent pixels would show at edges.</summary>
    private static void TranslucentRow(ReadOnlySpan<uint> pixels, Span<uint> row, int width, int height, long sx, long sy, long dx, long dy)
    {
        const int Drop = CoordinateBits - WeightBits;
        sx += 1L << (Drop - 1);
        sy += 1L << (Drop - 1);
        for (var x = 0; x < row.Length; x++, sx += dx, sy += dy)
        {
            var left = (int)(sx >> CoordinateBits);
            var top = (int)(sy >> CoordinateBits);
            var fx = (int)(sx >> Drop) & (One - 1);
            var fy = (int)(sy >> Drop) & (One - 1);
            int x0 = Math.Clamp(left, 0, width - 1), x1 = Math.Clamp(left + 1, 0, width - 1);
            int y0 = Math.Clamp(top, 0, height - 1) * width, y1 = Math.Clamp(top + 1, 0, height - 1) * width;
            row[x] = BlendByAlpha(pixels[y0 + x0], pixels[y0 + x1], pixels[y1 + x0], pixels[y1 + x1], fx, fy);
        }
    }

    private static uint BlendByAlpha(uint p00, uint p10, uint p01, uint p11, int fx, int fy)
    {
        long a00 = (long)(One - fx) * (One - fy) * (p00 >> 24), a10 = (long)fx * (One - fy) * (p10 >> 24);
        long a01 = (long)(One - fx) * fy * (p01 >> 24), a11 = (long)fx * fy * (p11 >> 24);
        var alpha = a00 + a10 + a01 + a11;
        // Nothing to weigh with: the nearest pixel keeps its hidden colour.
        if (alpha == 0) return fy < One / 2 ? fx < One / 2 ? p00 : p10 : fx < One / 2 ? p01 : p11;
        var result = (uint)((alpha + One * One / 2) >> (2 * WeightBits)) << 24;
        for (var shift = 0; shift < 24; shift += 8)
        {
            var sum = a00 * (byte)(p00 >> shift) + a10 * (byte)(p10 >> shift) + a01 * (byte)(p01 >> shift) + a11 * (byte)(p11 >> shift);
            result |= (uint)((sum + alpha / 2) / alpha) << shift;
        }

        return result;
    }

    private static bool IsOpaque(PixelBuffer source)
    {
        foreach (var pixel in MemoryMarshal.Cast<byte, uint>(source.Rgba))
        {
            if (pixel < 0xFF000000) return false;
        }

        return true;
    }

    private static long ToFixed(double value) => (long)Math.Floor(value * (1L << CoordinateBits) + 0.5);
}
