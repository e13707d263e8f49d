using System.Buffers.Binary;
using System.Numerics;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// The file <c>replies.log</c>: eight bytes that say what it is, then records of 25 bytes and a payload. All numbers are little-endian: payload
/// length, CRC-32C of all but the two first fields, kind, key.
/// </summary>
internal static class ReplyLogFormat
{
    public const string FileName = "replies.log";
    public const int HeadLength = 25;

    /// <summary>A record longer than this is damage.</summary>
    public const int MaxPayload = RecordedReply.MaxBytes;

    private const int Checked = 8;

    public static ReadOnlySpan<byte> Magic => "EVKREPL1"u8;

    /// <summary>Writes head and payload; <paramref name="target"/> has room for both.</summary>
    public static void Write(Span<byte> target, ReplyLogKind kind, ContentHash key, ReadOnlySpan<byte> payload)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target, payload.Length);
        target[Checked] = (byte)kind;
        BinaryPrimitives.WriteUInt64LittleEndian(target[9..], key.High);
        BinaryPrimitives.WriteUInt64LittleEndian(target[17..], key.Low);
        payload.CopyTo(target[HeadLength..]);
        BinaryPrimitives.WriteUInt32LittleEndian(target[4..], Checksum(target[Checked..(HeadLength + payload.Length)]));
    }

    /// <summary>The payload's length, kind and key, as far as the head alone tells.</summary>
    public static (int Length, ReplyLogKind Kind, ContentHash Key) ReadHead(ReadOnlySpan<byte> head) => (
        BinaryPrimitives.ReadInt32LittleEndian(head),
        (ReplyLogKind)head[Checked],
        new(BinaryPrimitives.ReadUInt64LittleEndian(head[9..]), BinaryPrimitives.ReadUInt64LittleEndian(head[17..])));

    /// <summary>Whether a record is as it was written.</summary>
    public static bool IsIntact(ReadOnlySpan<byte> record) =>
        BinaryPrimitives.ReadUInt32LittleEndian(record[4..]) == Checksum(record[Checked..]);

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        while (bytes.Length >= 8)
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        foreach (var one in bytes) sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }
}
