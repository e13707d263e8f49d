using System.Buffers;
using System.Buffers.Binary;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Writes a PNG chunk by chunk.</summary>
internal sealed class ContainerFile
{
    private const int LongestStored = ushort.MaxValue;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ContainerFile() => _bytes.Write(PngHeader.Signature);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Header(PngHeader header)
    {
        Span<byte> data = stackalloc byte[13];
        data.Clear();
        BinaryPrimitives.WriteInt32BigEndian(data, header.Width);
        BinaryPrimitives.WriteInt32BigEndian(data[4..], header.Height);
        (data[8], data[9], data[12]) = ((byte)header.Depth, (byte)header.Colour, header.IsInterlaced ? (byte)1 : (byte)0);
        Chunk("IHDR"u8, data);
    }

    public void Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = _bytes.GetSpan(data.Length + 12);
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk[4..]);
        data.CopyTo(chunk[8..]);
        BinaryPrimitives.WriteUInt32BigEndian(chunk[(8 + data.Length)..], Crc32.Of(chunk.Slice(4, data.Length + 4)));
        _bytes.Advance(data.Length + 12);
    }

    /// <summary>The colours, and their alphas where one is not opaque.</summary>
    public void Palette(ContainerPalette palette)
    {
        byte[] colours = [.. palette.Colours.SelectMany(colour => new[] { (byte)colour, (byte)(colour >> 8), (byte)(colour >> 16) })];
        byte[] alphas = [.. palette.Colours.Select(colour => (byte)(colour >> 24))];
        Chunk("PLTE"u8, colours);
        if (alphas.Any(alpha => alpha != byte.MaxValue)) Chunk("tRNS"u8, alphas);
    }

    /// <summary>The rows, as a zlib stream in as many IDAT chunks as it takes; at least two, which the canonical file never has.</summary>
    public void Rows(ReadOnlySpan<byte> rows, bool isStored, int chunkBytes)
    {
        var rented = ArrayPool<byte>.Shared.Rent(checked((int)Math.Max(ZlibEncoder.LargestLength(rows.Length), StoredLength(rows.Length))));
        var stream = rented.AsSpan(0, isStored ? Store(rows, rented) : ZlibEncoder.Compress(rows, rented));
        var most = Math.Min(chunkBytes, stream.Length / 2);
        for (; !stream.IsEmpty; stream = stream[Math.Min(most, stream.Length)..]) Chunk("IDAT"u8, stream[..Math.Min(most, stream.Length)]);
        ArrayPool<byte>.Shared.Return(rented);
    }

    private static long StoredLength(long length) => 6 + length + 5 * (length / LongestStored + 1);

    private static int Store(ReadOnlySpan<byte> rows, Span<byte> stream)
    {
        (stream[0], stream[1]) = (0x78, 0x01);
        var at = 2;
        for (var rest = rows; !rest.IsEmpty;)
        {
            var length = Math.Min(rest.Length, LongestStored);
            stream[at] = length == rest.Length ? (byte)1 : (byte)0;
            BinaryPrimitives.WriteUInt16LittleEndian(stream[(at + 1)..], (ushort)length);
            BinaryPrimitives.WriteUInt16LittleEndian(stream[(at + 3)..], (ushort)~length);
            rest[..length].CopyTo(stream[(at + 5)..]);
            at += 5 + length;
            rest = rest[length..];
        }

        BinaryPrimitives.WriteUInt32BigEndian(stream[at..], Adler32.Append(Adler32.Empty, rows));
        return at + 4;
    }
}
