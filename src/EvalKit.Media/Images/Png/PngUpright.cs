using System.Runtime.InteropServices;

namespace EvalKit.Media;

/// <summary>Turns and mirrors a stored picture as its orientation says.</summary>
internal static class PngUpright
{
    // Columns become rows: squares of this side stay in the cache while they are written.
    private const int Tile = 32;

    /// <summary>The upright picture. The stored one is used up.</summary>
    public static PixelBuffer Turn(PixelBuffer stored, int orientation)
    {
        var pixels = MemoryMarshal.Cast<byte, uint>(stored.Rgba.AsSpan());
        switch (orientation)
        {
            case 2:
                MirrorRows(pixels, stored.Width);
                return stored;
            case 3:
                pixels.Reverse();
                return stored;
            case 4:
                // The whole back to front, and then each row.
                pixels.Reverse();
                MirrorRows(pixels, stored.Width);
                return stored;
            case 5 or 6 or 7 or 8:
                return Transpose(stored, fromRight: orientation is 7 or 8, fromBottom: orientation is 6 or 7);
            default:
                return stored;
        }
    }

    private static void MirrorRows(Span<uint> pixels, int width)
    {
        for (; !pixels.IsEmpty; pixels = pixels[width..]) pixels[..width].Reverse();
    }

    // Row y of the result is a column of the stored picture, counted from the right or left, read from the bottom or top.
    private static PixelBuffer Transpose(PixelBuffer stored, bool fromRight, bool fromBottom)
    {
        var (width, height) = (stored.Height, stored.Width);
        var upright = new PixelBuffer(width, height, GC.AllocateUninitializedArray<byte>(stored.Rgba.Length));
        var from = MemoryMarshal.Cast<byte, uint>(stored.Rgba.AsSpan());
        var to = MemoryMarshal.Cast<byte, uint>(upright.Rgba.AsSpan());
        for (var top = 0; top < height; top += Tile)
        {
            for (var left = 0; left < width; left += Tile)
            {
                for (var y = top; y < Math.Min(top + Tile, height); y++)
                {
                    var column = fromRight ? height - 1 - y : y;
                    for (var x = left; x < Math.Min(left + Tile, width); x++)
                        to[(y * width) + x] = from[((fromBottom ? width - 1 - x : x) * stored.Width) + column];
                }
            }
        }

        return upright;
    }
}
