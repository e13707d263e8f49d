using System.Buffers;
using System.Globalization;

namespace EvalKit.Media;

/// <summary>Decodes a PNG: walks its chunks, then inflates, unfilters and widens it a few rows at a time.</summary>
internal static class PngDecoder
{
    // No deflate stream expands further: its densest code is 258 bytes for two bits.
    private const long DeflateExpansion = 1032;

    private const int BatchBytes = 64 * 1024;

    private const string Damaged = "the file is damaged; copy it again";

    public static PixelBuffer Decode(ReadOnlyMemory<byte> file, MediaLimits limits)
    {
        var header = PngHeader.Read(file.Span, limits);
        var palette = new PngPalette(header.Colour);
        var pieces = ReadChunks(file, palette);
        var compressed = pieces.Sum(piece => (long)piece.DataLength);
        if (compressed * DeflateExpansion < header.InflatedLength)
        {
            throw new MediaFormatException(
                pieces[0].Offset,
                string.Create(CultureInfo.InvariantCulture, $"{compressed} bytes of IDAT cannot hold {header.Width} × {header.Height} pixels"),
                Damaged);
        }

        using var data = new PngDataReader(file, pieces);
        var pixels = new PixelBuffer(header.Width, header.Height, GC.AllocateUninitializedArray<byte>(header.Width * header.Height * 4));
        ReadRows(header, palette, data, pixels);
        data.Finish();
        return pixels;
    }

    private static List<PngChunk> ReadChunks(ReadOnlyMemory<byte> file, PngPalette palette)
    {
        var chunks = new PngChunkReader(file.Span);
        var pieces = new List<PngChunk>(1);
        chunks.Next();
        var dataEnded = false;
        while (true)
        {
            var chunk = chunks.Next();
            var data = file.Span.Slice(chunk.DataOffset, chunk.DataLength);
            if (chunk.Is("IDAT"u8))
            {
                if (dataEnded) throw new MediaFormatException(chunk.Offset, "the IDAT chunks are not next to each other", Damaged);
                pieces.Add(chunk);
                continue;
            }

            dataEnded = pieces.Count > 0;
            if (chunk.Is("IEND"u8)) break;
            if (chunk.Is("PLTE"u8)) palette.ReadColours(chunk, data, dataEnded);
            else if (chunk.Is("tRNS"u8)) palette.ReadTransparency(chunk, data, dataEnded);
            else if (chunk.Is("IHDR"u8)) throw new MediaFormatException(chunk.Offset, "there are two IHDR chunks", Damaged);
            else if (!chunk.IsAncillary)
                throw new MediaFormatException(chunk.Offset, $"the critical chunk {chunk.Name} is unknown", "convert the picture with another tool");
        }

        if (pieces.Count == 0) throw new MediaFormatException(PngHeader.Length, "there is no IDAT chunk", Damaged);
        palette.CheckComplete();
        return pieces;
    }

    private static void ReadRows(PngHeader header, PngPalette palette, PngDataReader data, PixelBuffer pixels)
    {
        var rowLength = header.RowBytes + 1;
        var batchRows = Math.Clamp(BatchBytes / rowLength, 1, header.Height);
        // One row more than a batch: the last row of the batch before stays in front, as the row above.
        var rented = ArrayPool<byte>.Shared.Rent(checked((batchRows + 1) * rowLength));
        try
        {
            rented.AsSpan(0, rowLength).Clear();
            for (var top = 0; top < header.Height; top += batchRows)
            {
                var rows = Math.Min(batchRows, header.Height - top);
                data.Read(rented.AsSpan(rowLength, rows * rowLength));
                for (var row = 0; row < rows; row++)
                {
                    var above = rented.AsSpan((row * rowLength) + 1, header.RowBytes);
                    var current = rented.AsSpan(((row + 1) * rowLength) + 1, header.RowBytes);
                    var filter = rented[(row + 1) * rowLength];
                    if (!PngUnfilter.Apply(filter, current, above, header.PixelBytes))
                        throw new MediaFormatException(data.Offset, $"row {top + row} has filter type {filter}, which does not exist", Damaged);
                    palette.Widen(current, pixels.Row(top + row), data.Offset);
                }

                rented.AsSpan(rows * rowLength, rowLength).CopyTo(rented);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
