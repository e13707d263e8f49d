using System.Buffers.Binary;
using System.Globalization;

namespace EvalKit.Media;

/// <summary>What a WAV's chunks say about its samples, checked.</summary>
internal readonly record struct WavHeader(WavSampleFormat Format, int SampleRate, int Channels, int DataOffset, int DataLength)
{
    private const string Damaged = "the file is damaged; write it again";

    /// <summary>Bytes per sample.</summary>
    public int SampleBytes => Format == WavSampleFormat.Pcm16 ? 2 : 4;

    public int Samples => DataLength / SampleBytes;

    public int Frames => Samples / Channels;

    public static WavHeader Read(ReadOnlySpan<byte> file, MediaLimits limits)
    {
        if (!WavCodec.Instance.Recognises(file)) throw new MediaFormatException(0, "the RIFF/WAVE signature is missing", "check that the file is a WAV");
        WavHeader? described = null;

        // RIFF's own size field is not trusted: many programs write it wrong, and the chunks say all there is to know.
        for (long offset = 12; ;)
        {
            if (file.Length - offset < 8) throw NoData(offset, described);
            var chunk = file[(int)offset..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            var left = chunk.Length - 8;
            if (chunk.StartsWith("data"u8))
            {
                if (described is not { } header) throw new MediaFormatException(offset, "the data chunk comes before the fmt chunk", Damaged);
                return header.WithData((int)offset, length, left, limits);
            }

            if (length > left) throw CutOff(offset, chunk[..4], length, left);
            if (chunk.StartsWith("fmt "u8))
            {
                if (described is not null) throw new MediaFormatException(offset, "there are two fmt chunks", Damaged);
                described = WavFormatChunk.Read(chunk.Slice(8, (int)length), offset + 8);
            }

            // A chunk of odd length is followed by a byte of padding.
            offset += 8L + length + (length & 1);
        }
    }

    private WavHeader WithData(int offset, uint length, int left, MediaLimits limits)
    {
        if (length == uint.MaxValue)
        {
            throw new MediaFormatException(
                offset, "the size of the data chunk was never filled in", "the file was written to a pipe; rewrite it with a tool that can go back");
        }

        if (length > left) throw CutOff(offset, "data"u8, length, left);
        if (length % (uint)(SampleBytes * Channels) != 0)
        {
            throw new MediaFormatException(
                offset,
                string.Create(CultureInfo.InvariantCulture, $"{length} bytes of data are not whole frames of {SampleBytes * Channels} bytes"),
                Damaged);
        }

        if (length / SampleBytes > limits.MaxSamples)
        {
            throw new MediaFormatException(
                offset,
                string.Create(CultureInfo.InvariantCulture, $"{length / SampleBytes} samples are more than the limit of {limits.MaxSamples}"),
                "cut the sound, or raise MediaLimits.MaxSamples if this is meant");
        }

        return this with { DataOffset = offset + 8, DataLength = (int)length };
    }

    private static MediaFormatException NoData(long offset, WavHeader? described) => new(
        Math.Max(offset, 0), described is null ? "the file ends before its fmt chunk" : "the file ends before its data chunk", "it was cut off; copy it again");

    private static MediaFormatException CutOff(long offset, ReadOnlySpan<byte> name, uint length, int left) => new(
        offset,
        string.Create(CultureInfo.InvariantCulture, $"chunk {Printable(name)} declares {length} bytes where {left} are left"),
        "the file was cut off or is damaged; copy it again");

    private static string Printable(ReadOnlySpan<byte> name)
    {
        Span<char> letters = stackalloc char[4];
        for (var i = 0; i < 4; i++) letters[i] = name[i] is >= 0x20 and < 0x7F ? (char)name[i] : '?';
        return new string(letters).TrimEnd();
    }
}
