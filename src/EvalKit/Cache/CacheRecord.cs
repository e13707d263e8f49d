using System.Buffers.Binary;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// A reply as a segment of the cache keeps it: a mark that no text holds, the length of the reply, a checksum over all that follows it and
/// the length, the key, the reply. A record that was cut off, or changed by a single bit, has another checksum and is passed over.
/// </summary>
internal static class CacheRecord
{
    /// <summary>The bytes before the reply itself.</summary>
    public const int HeadBytes = 4 + 4 + 16 + 16;

    private const int LengthAt = 4;
    private const int ChecksumAt = 8;
    private const int KeyAt = 24;

    /// <summary>Not UTF-8, so no reply holds it: behind a damaged record the next one is found by it.</summary>
    public static ReadOnlySpan<byte> Mark => [0xFF, 0xC1, 0xF5, 0xEC];

    public static byte[] Of(ContentHash key, ReadOnlySpan<byte> reply)
    {
        var record = new byte[HeadBytes + reply.Length];
        Mark.CopyTo(record);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(LengthAt), reply.Length);
        WriteHash(record.AsSpan(KeyAt), key);
        reply.CopyTo(record.AsSpan(HeadBytes));
        WriteHash(record.AsSpan(ChecksumAt), Checksum(record));
        return record;
    }

    /// <summary>Key and length as a record's first bytes say; false where no record begins here.</summary>
    public static bool TryReadHead(ReadOnlySpan<byte> head, out ContentHash key, out int length)
    {
        (key, length) = (default, 0);
        if (head.Length < HeadBytes || !head.StartsWith(Mark)) return false;
        length = BinaryPrimitives.ReadInt32LittleEndian(head[LengthAt..]);
        key = ReadHash(head[KeyAt..]);
        return length is > 0 and <= RecordedReply.MaxBytes;
    }

    /// <summary>Whether a record is whole, unchanged, and the one of this key.</summary>
    public static bool IsSound(ReadOnlySpan<byte> record, ContentHash key) =>
        TryReadHead(record, out var written, out var length) && written == key && record.Length == HeadBytes + length && ReadHash(record[ChecksumAt..]) == Checksum(record);

    private static ContentHash Checksum(ReadOnlySpan<byte> record)
    {
        using var hasher = new ContentHasher();
        hasher.Add(record[LengthAt..ChecksumAt]);
        hasher.Add(record[KeyAt..]);
        return hasher.Finish();
    }

    private static ContentHash ReadHash(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    private static void WriteHash(Span<byte> bytes, ContentHash hash)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, hash.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], hash.Low);
    }
}
