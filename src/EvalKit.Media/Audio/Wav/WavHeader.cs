using System.Buffers.Binary;

namespace EvalKit.Media;

/// <summary>What a WAV's chunks say about its samples, checked.</summary>
internal readonly record struct WavHeader(WavFormat Format, int DataOffset, int DataLength)
{
    private const int SignatureLength = 12;
    private const int LongSizesLength = 28;

    public int Samples => DataLength / Format.SampleBytes;

    public int Frames => Samples / Format.Channels;

    public static WavHeader Read(ReadOnlySpan<byte> file, MediaLimits limits)
    {
        var isLong = ReadSignature(file);
        WavFormat? format = null;
        WavHeader? header = null;
        ulong? longLength = null;

        // RIFF's own size field is not trusted: many programs write it wrong, and the chunks say all there is to know.
        for (long offset = SignatureLength; file.Length - offset >= 8;)
        {
            var chunk = new WavChunk(file, (int)offset);
            if (chunk.Name.SequenceEqual("data"u8) && header is null)
            {
                var known = format ?? throw WavRefusal.DataBeforeFormat(offset);
                var declared = DeclaredLength(chunk, isLong, longLength);
                if (WasNeverFilledIn(file, chunk, declared)) return Checked(known, chunk, chunk.Left - chunk.Left % known.FrameBytes, limits);
                if (declared > (ulong)chunk.Left) throw WavRefusal.ChunkCutOff(offset, chunk.PrintableName, declared, chunk.Left);
                header = Checked(known, chunk, (int)declared, limits);
                offset = WavChunk.After(file, chunk.ContentOffset, (uint)declared);
                continue;
            }

            // Rubbish after the data is common and harmless: the samples are all there.
            if (!chunk.IsWhole) return header ?? throw WavRefusal.ChunkCutOff(offset, chunk.PrintableName, chunk.Declared, chunk.Left);
            if (chunk.Name.SequenceEqual("data"u8)) throw WavRefusal.TwoData(offset);
            if (chunk.Name.SequenceEqual("fmt "u8))
            {
                if (format is not null) throw WavRefusal.TwoFormats(offset);
                format = WavFormatChunk.Read(chunk.Content, chunk.ContentOffset);
            }
            else if (isLong && longLength is null && chunk.Name.SequenceEqual("ds64"u8))
            {
                if (chunk.Declared < LongSizesLength) throw WavRefusal.LongSizesTooShort(offset, (int)chunk.Declared);
                longLength = BinaryPrimitives.ReadUInt64LittleEndian(chunk.Content[8..]);
            }

            offset = chunk.End;
        }

        return header ?? throw (format is null ? WavRefusal.NoFormat(file.Length) : WavRefusal.NoData(file.Length));
    }

    /// <summary>Whether sizes that 32 bits cannot hold are in a ds64 chunk.</summary>
    private static bool ReadSignature(ReadOnlySpan<byte> file)
    {
        if (!WavCodec.Instance.Recognises(file)) throw WavRefusal.Signature();
        if (file.StartsWith("RIFX"u8)) throw WavRefusal.BigEndian();
        return !file.StartsWith("RIFF"u8);
    }

    private static ulong DeclaredLength(WavChunk data, bool isLong, ulong? longLength) =>
        isLong && data.Declared == uint.MaxValue ? longLength ?? throw WavRefusal.NoLongSizes(data.Offset) : data.Declared;

    private static WavHeader Checked(WavFormat format, WavChunk data, int length, MediaLimits limits)
    {
        if (length % format.FrameBytes != 0) throw WavRefusal.PartOfFrame(data.Offset, length, format.FrameBytes);
        var samples = length / format.SampleBytes;
        return samples <= limits.MaxSamples ? new(format, data.ContentOffset, length) : throw WavRefusal.TooLong(data.Offset, samples, limits.MaxSamples);
    }

    /// <summary>
    /// Whether the length is what a program leaves that writes to a pipe and cannot go back: nothing, or about the largest number of 31,
    /// 32 or 64 bits. The data then is the rest of the file.
    /// </summary>
    private static bool WasNeverFilledIn(ReadOnlySpan<byte> file, WavChunk data, ulong declared) => declared switch
    {
        0 => !WavChunk.AreAll(file, data.ContentOffset),
        >= 0x7FFF_F000 and <= 0x8000_0000 or >= 0xFFFF_FF00 and <= 0xFFFF_FFFF or ulong.MaxValue => declared > (ulong)data.Left,
        _ => false,
    };
}
