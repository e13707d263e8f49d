using System.Buffers.Binary;
using System.Globalization;

namespace EvalKit.Media;

/// <summary>Reads the fmt chunk.</summary>
internal static class WavFormatChunk
{
    public const int Pcm = 1;
    public const int IeeeFloat = 3;

    private const int Extensible = 0xFFFE;
    private const string Damaged = "the file is damaged; write it again";
    private const string ConvertAdvice = "convert it to 16-bit PCM";

    // The last fourteen bytes of the subformat GUIDs that wrap an ordinary format code.
    private static ReadOnlySpan<byte> WrappedCode => [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    public static WavHeader Read(ReadOnlySpan<byte> data, long offset)
    {
        if (data.Length < 16) throw new MediaFormatException(offset, $"the fmt chunk has {data.Length} bytes; at least 16 are needed", Damaged);
        int code = BinaryPrimitives.ReadUInt16LittleEndian(data);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(data[2..]);
        var rate = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
        int frameBytes = BinaryPrimitives.ReadUInt16LittleEndian(data[12..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(data[14..]);
        if (code == Extensible) code = Unwrap(data, offset, bits);

        var format = (code, bits) switch
        {
            (Pcm, 16) => WavSampleFormat.Pcm16,
            (IeeeFloat, 32) => WavSampleFormat.IeeeFloat,
            _ => throw new MediaFormatException(offset, $"{Name(code, bits)} WAV is not supported yet (format code 0x{code:x4})", ConvertAdvice),
        };
        if (channels is < 1 or > SampleBuffer.MaxChannels)
            throw new MediaFormatException(offset + 2, $"{channels} channels; 1 to {SampleBuffer.MaxChannels} are supported", ConvertAdvice);
        if (rate is < 1 or > SampleBuffer.MaxSampleRate)
        {
            throw new MediaFormatException(
                offset + 4,
                string.Create(CultureInfo.InvariantCulture, $"a sample rate of {rate} Hz; 1 to {SampleBuffer.MaxSampleRate} are supported"),
                "resample the sound");
        }

        if (frameBytes != channels * bits / 8)
            throw new MediaFormatException(offset + 12, $"a frame of {channels} samples of {bits} bits cannot take {frameBytes} bytes", Damaged);
        return new(format, (int)rate, channels, 0, 0);
    }

    private static int Unwrap(ReadOnlySpan<byte> data, long offset, int bits)
    {
        if (data.Length < 40 || BinaryPrimitives.ReadUInt16LittleEndian(data[16..]) < 22)
            throw new MediaFormatException(offset + 16, "the extension of an extensible fmt chunk is too short", Damaged);
        int validBits = BinaryPrimitives.ReadUInt16LittleEndian(data[18..]);
        if (validBits > bits) throw new MediaFormatException(offset + 18, $"{validBits} valid bits in a sample of {bits}", Damaged);
        if (!data.Slice(26, 14).SequenceEqual(WrappedCode))
            throw new MediaFormatException(offset + 24, $"the subformat {new Guid(data.Slice(24, 16))} is not supported", ConvertAdvice);
        return BinaryPrimitives.ReadUInt16LittleEndian(data[24..]);
    }

    private static string Name(int code, int bits) => code switch
    {
        Pcm => $"{bits}-bit PCM",
        2 or 0x11 => "ADPCM",
        IeeeFloat => $"{bits}-bit float",
        6 => "A-law",
        7 => "mu-law",
        0x50 => "MPEG layer 1 or 2",
        0x55 => "MP3",
        0xFF or 0x1600 or 0x1610 => "AAC",
        Extensible => "doubly wrapped",
        _ => "this",
    };
}
