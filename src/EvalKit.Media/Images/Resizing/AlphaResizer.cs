using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>
/// Resizes RGBA with transparency. Colours count by their opacity (they are multiplied by alpha, resized in 16 bits, and divided
/// again), or else transparent pixels would bleed their hidden colour into their neighbours.
/// </summary>
internal static class AlphaResizer
{
    private const int Full = 255 * 255;

    /// <summary>Colours times alpha, and alpha times 255: four numbers per pixel, 0 to 65,025.</summary>
    public static void Premultiply(ReadOnlySpan<byte> rgba, Span<ushort> target)
    {
        for (var i = 0; i < rgba.Length; i += 4)
        {
            int alpha = rgba[i + 3];
            target[i] = (ushort)(rgba[i] * alpha);
            target[i + 1] = (ushort)(rgba[i + 1] * alpha);
            target[i + 2] = (ushort)(rgba[i + 2] * alpha);
            target[i + 3] = (ushort)(255 * alpha);
        }
    }

    public static void AlongRow(ReadOnlySpan<ushort> source, Span<ushort> target, ResizeWeights weights)
    {
        for (var x = 0; x < target.Length / 4; x++)
        {
            var window = source.Slice(weights.Start(x) * 4, weights.Taps * 4);
            Sum(window, 4, weights.Of(x)).CopyTo(target[(x * 4)..]);
        }
    }

    /// <param name="rows">The rows of the window, one after the other.</param>
    /// <param name="target">One row of RGBA.</param>
    /// <param name="factors">One weight for each row of the window.</param>
    public static void DownColumns(ReadOnlySpan<ushort> rows, Span<byte> target, ReadOnlySpan<short> factors)
    {
        for (var x = 0; x < target.Length; x += 4)
        {
            var sums = Sum(rows[x..], target.Length, factors);
            int alpha = sums[3];
            target[x + 3] = (byte)((alpha + 127) / 255);
            for (var sample = 0; sample < 3; sample++)
                target[x + sample] = alpha == 0 ? (byte)0 : (byte)Math.Min(255, ((sums[sample] * 255) + (alpha >> 1)) / alpha);
        }
    }

    // The largest weight sum of any filter is under 1.5 in magnitude, so 65,025 · 2^14 · 1.5 fits in 31 bits.
    private static Vector64<ushort> Sum(ReadOnlySpan<ushort> pixels, int stride, ReadOnlySpan<short> factors)
    {
        var sums = Vector128.Create(ResizeWeights.Half);
        for (var tap = 0; tap < factors.Length; tap++)
        {
            var pixel = Vector64.Create(pixels.Slice(tap * stride, 4));
            sums += Vector128.Create(Vector64.WidenLower(pixel), Vector64.WidenUpper(pixel)).AsInt32() * factors[tap];
        }

        var rounded = Vector128.Min(Vector128.Max(sums >> ResizeWeights.Bits, Vector128<int>.Zero), Vector128.Create(Full)).AsUInt32();
        return Vector64.Narrow(rounded.GetLower(), rounded.GetUpper());
    }
}
