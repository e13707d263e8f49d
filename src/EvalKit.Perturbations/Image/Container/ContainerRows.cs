using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <summary>A picture's rows as a PNG stores them before compression: samples of a format, in passes where interlaced, filtered.</summary>
internal static class ContainerRows
{
    private const int Filters = 5;

    /// <summary>Writes as many bytes as the header says that the rows take.</summary>
    public static void Write(PixelBuffer pixels, PngHeader header, int filter, ContainerPalette? palette, Span<byte> rows)
    {
        ReadOnlySpan<PngPass> passes = header.IsInterlaced ? PngPass.All : [new PngPass(0, 0, 1, 1)];
        var scratch = new byte[2 * (header.RowBytes + header.PixelBytes)];
        foreach (var pass in passes)
        {
            var (width, height) = pass.SizeOf(pixels.Width, pixels.Height);
            var length = header.BytesOf(width);
            Array.Clear(scratch);
            for (var y = 0; y < height; y++)
            {
                // The row and the one above it take turns; before each lie the zeros that its first pixel is filtered against.
                var slot = scratch.Length / 2;
                var row = scratch.AsSpan(y % 2 * slot, slot);
                Store(MemoryMarshal.Cast<byte, uint>(pixels.Row(pass.Top + y * pass.StepY)), pass, header, palette, row[header.PixelBytes..]);
                rows[0] = (byte)(filter == Filters ? y % Filters : filter);
                Filter(rows[0], row, scratch.AsSpan((y + 1) % 2 * slot, slot), header.PixelBytes, rows.Slice(1, length));
                rows = rows[(length + 1)..];
            }
        }
    }

    private static void Store(ReadOnlySpan<uint> pixels, PngPass pass, PngHeader header, ContainerPalette? palette, Span<byte> row)
    {
        var at = 0;
        for (var x = pass.Left; x < pixels.Length; x += pass.StepX)
        {
            var pixel = pixels[x];
            switch (header.Colour)
            {
                case PngColour.Palette:
                    row[at++] = palette!.IndexOf(pixel);
                    break;
                case PngColour.Grey:
                    Put(pixel, header.Depth, row, ref at);
                    break;
                case PngColour.GreyAlpha:
                    Put(pixel, header.Depth, row, ref at);
                    Put(pixel >> 24, header.Depth, row, ref at);
                    break;
                default:
                    for (var shift = 0; shift < (header.Colour == PngColour.Rgb ? 24 : 32); shift += 8) Put(pixel >> shift, header.Depth, row, ref at);
                    break;
            }
        }
    }

    /// <summary>A sample; as 16 bits it is 257 times as much, which is the same byte twice.</summary>
    private static void Put(uint sample, int depth, Span<byte> row, ref int at)
    {
        row[at++] = (byte)sample;
        if (depth == 16) row[at++] = (byte)sample;
    }

    private static void Filter(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int pixelBytes, Span<byte> filtered)
    {
        for (var i = 0; i < filtered.Length; i++)
        {
            int left = row[i], up = above[i + pixelBytes], corner = above[i];
            var guess = filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                _ => Paeth(left, up, corner),
            };
            filtered[i] = (byte)(row[i + pixelBytes] - guess);
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        int fromLeft = Math.Abs(up - corner), fromUp = Math.Abs(left - corner), fromCorner = Math.Abs(left + up - 2 * corner);
        return fromLeft <= fromUp && fromLeft <= fromCorner ? left : fromUp <= fromCorner ? up : corner;
    }
}
