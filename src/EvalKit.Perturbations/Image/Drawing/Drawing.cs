using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>New pictures, and rectangles on them. What lies outside a picture is left out.</summary>
internal static class Drawing
{
    /// <summary>A picture whose samples are not set yet.</summary>
    /// <exception cref="PerturbationException">It would be larger than a picture may be.</exception>
    public static PixelBuffer Unset(long width, long height)
    {
        if (width > PixelBuffer.MaxPixels || height > PixelBuffer.MaxPixels || width * height > PixelBuffer.MaxPixels)
            throw new PerturbationException(FormattableString.Invariant($"The result would have {width} × {height} pixels, over the limit of {PixelBuffer.MaxPixels}: make the picture smaller first."));
        return new((int)width, (int)height, GC.AllocateUninitializedArray<byte>((int)(width * height) * 4));
    }

    /// <summary>A colour as pictures hold it in memory.</summary>
    public static uint PixelOf(Rgba colour) => colour.R | (uint)colour.G << 8 | (uint)colour.B << 16 | (uint)colour.A << 24;

    public static Span<uint> RowOf(PixelBuffer picture, int y) => MemoryMarshal.Cast<byte, uint>(picture.Row(y));

    public static void Fill(PixelBuffer target, int x, int y, int width, int height, uint colour)
    {
        int left = Math.Max(0, x), right = Math.Min(target.Width, x + width);
        for (var row = Math.Max(0, y); row < Math.Min(target.Height, y + height) && left < right; row++) RowOf(target, row)[left..right].Fill(colour);
    }

    /// <summary>Copies a picture so that its top left corner comes to (x, y).</summary>
    public static void Place(PixelBuffer target, PixelBuffer source, int x, int y)
    {
        int left = Math.Max(0, x), right = Math.Min(target.Width, x + source.Width);
        for (var row = Math.Max(0, y); row < Math.Min(target.Height, y + source.Height) && left < right; row++)
            RowOf(source, row - y)[(left - x)..(right - x)].CopyTo(RowOf(target, row)[left..]);
    }

    /// <summary>The picture with borders of a colour around it.</summary>
    public static PixelBuffer Border(PixelBuffer source, int left, int top, int right, int bottom, uint colour)
    {
        var result = Unset((long)source.Width + left + right, (long)source.Height + top + bottom);
        for (var y = 0; y < result.Height; y++)
        {
            var row = RowOf(result, y);
            if (y < top || y >= top + source.Height)
            {
                row.Fill(colour);
                continue;
            }

            row[..left].Fill(colour);
            RowOf(source, y - top).CopyTo(row[left..]);
            row[(left + source.Width)..].Fill(colour);
        }

        return result;
    }
}
