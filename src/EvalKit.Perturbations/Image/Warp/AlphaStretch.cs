namespace EvalKit;

/// <summary>A stretch of a warped row where pixels may be transparent: colours weigh by alpha, or hidden colours would show at edges.</summary>
internal static class AlphaStretch
{
    private const int One = 1 << Warp.FractionBits;

    public static void Sample(ReadOnlySpan<uint> pixels, int width, int height, ReadOnlySpan<long> across, ReadOnlySpan<long> down, Span<uint> result)
    {
        for (var i = 0; i < result.Length; i++)
        {
            long sx = Math.Clamp(across[i], 0, (width - 1L) * One), sy = Math.Clamp(down[i], 0, (height - 1L) * One);
            int x0 = (int)(sx >> Warp.FractionBits), y0 = (int)(sy >> Warp.FractionBits);
            int upper = y0 * width, lower = Math.Min(y0 + 1, height - 1) * width, x1 = Math.Min(x0 + 1, width - 1);
            result[i] = Blend(
                pixels[upper + x0], pixels[upper + x1], pixels[lower + x0], pixels[lower + x1], (int)sx & (One - 1), (int)sy & (One - 1));
        }
    }

    private static uint Blend(uint p00, uint p10, uint p01, uint p11, int fx, int fy)
    {
        long a00 = (long)(One - fx) * (One - fy) * (p00 >> 24), a10 = (long)fx * (One - fy) * (p10 >> 24);
        long a01 = (long)(One - fx) * fy * (p01 >> 24), a11 = (long)fx * fy * (p11 >> 24);
        var alpha = a00 + a10 + a01 + a11;
        // Nothing to weigh with: the nearest pixel keeps its hidden colour.
        if (alpha == 0) return fy < One / 2 ? fx < One / 2 ? p00 : p10 : fx < One / 2 ? p01 : p11;
        var result = (uint)((alpha + One * One / 2) >> (2 * Warp.FractionBits)) << 24;
        for (var shift = 0; shift < 24; shift += 8)
        {
            var sum = a00 * (byte)(p00 >> shift) + a10 * (byte)(p10 >> shift) + a01 * (byte)(p01 >> shift) + a11 * (byte)(p11 >> shift);
            result |= (uint)((sum + alpha / 2) / alpha) << shift;
        }

        return result;
    }
}
