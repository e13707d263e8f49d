using System.Buffers;
using System.Buffers.Binary;

namespace EvalKit.Media;

/// <summary>Writes the canonical PNG: one IDAT chunk, no ancillary chunks, nothing that depends on the platform.</summary>
internal static class PngEncoder
{
    private const int IdatData = PngHeader.Length + 8;
    private const int AfterIdat = 4 + 12;

    // Trying filters takes room for six rows; a row this long is rare enough to go unfiltered.
    private const int LongestFilteredRow = 1 << 24;

    public static byte[] Encode(PixelBuffer pixels)
    {
        var header = new PngHeader(pixels.Width, pixels.Height, PngNarrowing.ColourOf(pixels));
        var filteredLength = checked((int)header.InflatedLength);
        var filtered = ArrayPool<byte>.Shared.Rent(checked(filteredLength + PngNarrowing.Overrun));
        var file = ArrayPool<byte>.Shared.Rent(checked((int)(ZlibEncoder.LargestLength(filteredLength) + IdatData + AfterIdat)));
        try
        {
            Filter(pixels, header, filtered);
            var length = ZlibEncoder.Compress(filtered.AsSpan(0, filteredLength), file.AsSpan(IdatData));
            WriteHeader(header, file);
            WriteChunk(file.AsSpan(PngHeader.Length), "IDAT"u8, length);
            WriteChunk(file.AsSpan(IdatData + length + 4), "IEND"u8, 0);
            return file.AsSpan(0, IdatData + length + AfterIdat).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(filtered);
            ArrayPool<byte>.Shared.Return(file);
        }
    }

    private static void Filter(PixelBuffer pixels, PngHeader header, Span<byte> filtered)
    {
        if (header.RowBytes > LongestFilteredRow)
        {
            CopyUnfiltered(pixels, header, filtered);
            return;
        }

        using var chooser = new PngFilterChooser(header.RowBytes, header.PixelBytes);
        for (var y = 0; y < pixels.Height; y++)
        {
            PngNarrowing.Narrow(pixels.Row(y), chooser.NextRow(), header.Colour);
            chooser.WriteBest(filtered.Slice(y * (header.RowBytes + 1), header.RowBytes + 1));
        }
    }

    // Rows in order: what one overruns, the next one writes; behind the last one there is room.
    private static void CopyUnfiltered(PixelBuffer pixels, PngHeader header, Span<byte> filtered)
    {
        for (var y = 0; y < pixels.Height; y++)
        {
            var row = filtered[(y * (header.RowBytes + 1))..];
            row[0] = 0;
            PngNarrowing.Narrow(pixels.Row(y), row[1..], header.Colour);
        }
    }

    private static void WriteHeader(PngHeader header, Span<byte> file)
    {
        PngHeader.Signature.CopyTo(file);
        var data = file[16..];
        BinaryPrimitives.WriteInt32BigEndian(data, header.Width);
        BinaryPrimitives.WriteInt32BigEndian(data[4..], header.Height);
        data[8] = 8;
        data[9] = (byte)header.Colour;
        data.Slice(10, 3).Clear();
        WriteChunk(file[8..], "IHDR"u8, 13);
    }

    // Frames data that is already in its place.
    private static void WriteChunk(Span<byte> chunk, ReadOnlySpan<byte> type, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(chunk, length);
        type.CopyTo(chunk[4..]);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[(8 + length)..], Crc32.Of(chunk.Slice(4, length + 4)));
    }
}
