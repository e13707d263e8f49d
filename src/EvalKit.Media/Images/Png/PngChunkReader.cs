using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;

namespace EvalKit.Media;

/// <summary>Walks the chunks of a PNG; every chunk's extent, letters and CRC are checked before it is handed out.</summary>
internal ref struct PngChunkReader
{
    private const int Frame = 12;

    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private readonly ReadOnlySpan<byte> _file;
    private int _offset;

    public PngChunkReader(ReadOnlySpan<byte> file)
    {
        _file = file;
        _offset = PngHeader.Signature.Length;
    }

    public PngChunk Next()
    {
        var rest = _file[_offset..];
        if (rest.Length < Frame)
            throw new MediaFormatException(_offset, "the file ends before its IEND chunk", "it was cut off; copy it again");
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        var chunk = new PngChunk(BinaryPrimitives.ReadUInt32BigEndian(rest[4..]), _offset + 8, (int)Math.Min(length, int.MaxValue));
        if (rest.Slice(4, 4).ContainsAnyExcept(Letters))
            throw new MediaFormatException(_offset + 4, "a chunk's type is not four letters", "the file is damaged; copy it again");
        if (length > rest.Length - Frame)
        {
            throw new MediaFormatException(
                _offset,
                string.Create(CultureInfo.InvariantCulture, $"chunk {chunk.Name} declares {length} bytes where {rest.Length - Frame} are left"),
                "the file was cut off or is damaged; copy it again");
        }

        var checkedBytes = rest.Slice(4, chunk.DataLength + 4);
        if (BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + chunk.DataLength)..]) != Crc32.Of(checkedBytes))
            throw new MediaFormatException(_offset, $"the CRC of chunk {chunk.Name} does not match", "the file is damaged; copy it again");
        _offset += Frame + chunk.DataLength;
        return chunk;
    }
}
