using System.Buffers.Binary;

namespace EvalKit.Media;

/// <summary>Where a chunk lies in its file.</summary>
/// <param name="Type">Its four letters, the first in the highest byte.</param>
/// <param name="DataOffset">Where its data begins.</param>
/// <param name="DataLength">How long its data is.</param>
internal readonly record struct PngChunk(uint Type, int DataOffset, int DataLength)
{
    private const uint LowerCaseFirst = 0x20000000;

    /// <summary>Where the chunk begins, with its length field.</summary>
    public int Offset => DataOffset - 8;

    /// <summary>Whether a reader that does not know the chunk may pass over it.</summary>
    public bool IsAncillary => (Type & LowerCaseFirst) != 0;

    /// <summary>The type as four letters.</summary>
    public string Name => string.Create(4, Type, static (letters, type) =>
    {
        for (var i = 0; i < 4; i++) letters[i] = (char)((type >> (24 - (8 * i))) & 0xFF);
    });

    public bool Is(ReadOnlySpan<byte> type) => Type == BinaryPrimitives.ReadUInt32BigEndian(type);

    public ReadOnlySpan<byte> DataOf(ReadOnlySpan<byte> file) => file.Slice(DataOffset, DataLength);

    /// <summary>Checks the CRC of type and data.</summary>
    public void Check(ReadOnlySpan<byte> file)
    {
        var declared = BinaryPrimitives.ReadUInt32BigEndian(file[(DataOffset + DataLength)..]);
        if (declared != Crc32.Of(file.Slice(DataOffset - 4, DataLength + 4))) throw PngRefusal.ChunkChecksum.At(Offset, Name);
    }
}
