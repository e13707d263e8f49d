using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Moves pixels: every pixel of the result is the bilinear mean, with 8-bit fractions, of the four around a place in the source. What
/// comes from outside has the colour of the nearest edge pixel; colours weigh by their alpha.
/// </summary>
internal static class Warp
{
    /// <summary>Binary digits of a coordinate's fraction.</summary>
    public const int FractionBits = 8;

    // Squares, so that the source pixels of neighbouring rows are still in the cache however the map turns.
    private const int Tile = 64;

    /// <summary>A picture of the source's size.</summary>
    public static PixelBuffer Apply<TMap>(PixelBuffer source, TMap map)
        where TMap : struct, IWarpMap
    {
        var result = Canvas.Like(source);
        Rows(source, result, map, 0, result.Height);
        return result;
    }

    /// <summary>Some rows of the result: each is a function of the source alone, so tiles may be made in any order.</summary>
    public static void Rows<TMap>(PixelBuffer source, PixelBuffer result, TMap map, int from, int to)
        where TMap : struct, IWarpMap
    {
        Span<long> across = stackalloc long[Tile], down = stackalloc long[Tile];
        var pixels = MemoryMarshal.Cast<byte, uint>(source.Rgba.AsSpan());
        // Pairs of pixels are read at once, so a picture one pixel wide or high goes the careful way.
        var isPlain = source.Width > 1 && source.Height > 1 && source.IsOpaque;
        for (var top = from; top < to; top += Tile)
        {
            for (var left = 0; left < result.Width; left += Tile)
            {
                var count = Math.Min(Tile, result.Width - left);
                for (var y = top; y < Math.Min(top + Tile, to); y++)
                {
                    var stretch = MemoryMarshal.Cast<byte, uint>(result.Row(y)).Slice(left, count);
                    map.Fill(y, left, across[..count], down[..count]);
                    if (isPlain) OpaqueStretch.Sample(pixels, source.Width, source.Height, across[..count], down[..count], stretch);
                    else AlphaStretch.Sample(pixels, source.Width, source.Height, across[..count], down[..count], stretch);
                }
            }
        }
    }
}
