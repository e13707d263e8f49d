using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EvalKit.Media;

/// <summary>Decodes a PNG: walks its chunks, then inflates, unfilters and widens it a few rows at a time, and turns it upright.</summary>
internal static class PngDecoder
{
    /// <summary>The size of the upright picture, without inflating anything.</summary>
    public static ImageInfo ReadInfo(ReadOnlySpan<byte> file, MediaLimits limits)
    {
        var header = PngHeader.Read(file, limits);
        var turned = PngOrientation.SwapsSides(PngOrientation.Find(file, PngHeader.Length));
        return turned ? new(header.Height, header.Width) : new(header.Width, header.Height);
    }

    public static PixelBuffer Decode(ReadOnlyMemory<byte> file, MediaLimits limits)
    {
        var layout = PngLayout.Read(file.Span, limits);
        var header = layout.Header;
        var pixels = new PixelBuffer(header.Width, header.Height, GC.AllocateUninitializedArray<byte>(header.Width * header.Height * 4));
        var rows = new PngRows(file.Span, new PngData(file, layout.FirstData), header.RowBytes + 1, header.InflatedLength);
        try
        {
            rows.Begin();
            var isTrueColour = header.Depth == 8 && header.Colour is (PngColour.Rgb or PngColour.Rgba);
            var samples = new PngSamples(header, layout.Palette);
            if (header.IsInterlaced) ReadPasses(header, samples, ref rows, pixels);
            else if (isTrueColour && Vector128.IsHardwareAccelerated) ReadTrueColour(header, samples, ref rows, pixels);
            else ReadPass(header, samples, ref rows, new(0, 0, 1, 1), pixels);
            rows.Finish();
        }
        finally
        {
            rows.Dispose();
        }

        return PngUpright.Turn(pixels, layout.Orientation);
    }

    private static void ReadTrueColour(PngHeader header, PngSamples samples, ref PngRows rows, PixelBuffer pixels)
    {
        var (length, pixelBytes) = (header.RowBytes + 1, header.PixelBytes);
        for (var y = 0; y < header.Height; y++)
        {
            var filtered = rows.Next(length);
            var row = pixels.Row(y);
            var filter = filtered[0];
            ReadOnlySpan<byte> above = y > 0 ? pixels.Row(y - 1) : filter is 2 or 3 or 4 ? new byte[row.Length] : [];
            if (!PngTrueColour.Apply(filter, filtered[1..], above, row, pixelBytes)) throw PngRefusal.Filter.At(rows.Offset, y, filter);
            samples.ApplyKey(row);
        }
    }

    private static void ReadPasses(PngHeader header, PngSamples samples, ref PngRows rows, PixelBuffer pixels)
    {
        foreach (var pass in PngPass.All) ReadPass(header, samples, ref rows, pass, pixels);
    }

    private static void ReadPass(PngHeader header, PngSamples samples, ref PngRows rows, PngPass pass, PixelBuffer pixels)
    {
        var (width, height) = pass.SizeOf(header.Width, header.Height);
        if (width == 0) return;
        var rowBytes = header.BytesOf(width);
        var stride = rowBytes + PngRows.Padding;
        // The row above, the current row, and its pixels where they do not lie next to each other in the picture.
        var rented = ArrayPool<byte>.Shared.Rent(checked((2 * stride) + (pass.StepX > 1 ? 4 * width : 0)));
        try
        {
            var above = rented.AsSpan(0, stride);
            var current = rented.AsSpan(stride, stride);
            var wide = rented.AsSpan(2 * stride);
            above.Clear();
            for (var y = 0; y < height; y++)
            {
                var filtered = rows.Next(rowBytes + 1);
                if (!PngUnfilter.Apply(filtered[0], filtered[1..], above, current, header.PixelBytes))
                    throw PngRefusal.Filter.At(rows.Offset, pass.Top + (y * pass.StepY), filtered[0]);
                var target = pixels.Row(pass.Top + (y * pass.StepY));
                var row = pass.StepX > 1 ? wide[..(4 * width)] : target;
                samples.Widen(current, row, rows.Offset);
                if (pass.StepX > 1) Scatter(row, target, pass);
                var swap = above;
                above = current;
                current = swap;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static void Scatter(ReadOnlySpan<byte> row, Span<byte> target, PngPass pass)
    {
        var from = MemoryMarshal.Cast<byte, uint>(row);
        var to = MemoryMarshal.Cast<byte, uint>(target);
        for (int i = 0, x = pass.Left; i < from.Length; i++, x += pass.StepX) to[x] = from[i];
    }
}
