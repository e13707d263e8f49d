using System.Buffers.Binary;

namespace EvalKit.Media;

/// <summary>Reads the fmt chunk.</summary>
internal static class WavFormatChunk
{
    public const int Pcm = 1;
    public const int IeeeFloat = 3;

    private const int ALaw = 6;
    private const int MuLaw = 7;
    private const int Extensible = 0xFFFE;

    // The last fourteen bytes of the subformat GUIDs that wrap an ordinary format code.
    private static ReadOnlySpan<byte> WrappedCode => [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

    public static WavFormat Read(ReadOnlySpan<byte> data, long offset)
    {
        if (data.Length < 16) throw WavRefusal.FormatTooShort(offset, data.Length);
        int code = BinaryPrimitives.ReadUInt16LittleEndian(data);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(data[2..]);
        var rate = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
        int frameBytes = BinaryPrimitives.ReadUInt16LittleEndian(data[12..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(data[14..]);
        if (code == Extensible) code = Unwrap(data, offset, bits);

        if (Encoding(code, bits) is not { } encoding) throw WavRefusal.Unsupported(offset, Name(code, bits), code);
        if (channels is < 1 or > SampleBuffer.MaxChannels) throw WavRefusal.Channels(offset + 2, channels);
        if (rate is < 1 or > SampleBuffer.MaxSampleRate) throw WavRefusal.SampleRate(offset + 4, rate);

        // The bytes per second between the two are not read: they follow from the rest, and some writers get them wrong.
        var format = new WavFormat(encoding, (int)rate, channels);
        return frameBytes == format.FrameBytes ? format : throw WavRefusal.FrameSize(offset + 12, channels, bits, frameBytes);
    }

    /// <summary>The code that an extensible format wraps.</summary>
    /// <remarks>
    /// The speaker mask is not read. Nor do valid bits change a value: they are the upper bits of a sample, and what is below them is kept.
    /// Zero stands for all bits.
    /// </remarks>
    private static int Unwrap(ReadOnlySpan<byte> data, long offset, int bits)
    {
        if (data.Length < 40 || BinaryPrimitives.ReadUInt16LittleEndian(data[16..]) < 22) throw WavRefusal.ExtensionTooShort(offset + 16);
        int validBits = BinaryPrimitives.ReadUInt16LittleEndian(data[18..]);
        if (validBits > bits) throw WavRefusal.ValidBits(offset + 18, validBits, bits);
        if (!data.Slice(26, 14).SequenceEqual(WrappedCode)) throw WavRefusal.Subformat(offset + 24, new Guid(data.Slice(24, 16)));
        return BinaryPrimitives.ReadUInt16LittleEndian(data[24..]);
    }

    private static WavEncoding? Encoding(int code, int bits) => (code, bits) switch
    {
        (Pcm, >= 1 and <= 8) => WavEncoding.Pcm8,
        (Pcm, > 8 and <= 16) => WavEncoding.Pcm16,
        (Pcm, > 16 and <= 24) => WavEncoding.Pcm24,
        (Pcm, > 24 and <= 32) => WavEncoding.Pcm32,
        (IeeeFloat, 32) => WavEncoding.Float32,
        (IeeeFloat, 64) => WavEncoding.Float64,
        (ALaw, 8) => WavEncoding.ALaw,
        (MuLaw, 8) => WavEncoding.MuLaw,
        _ => null,
    };

    private static string Name(int code, int bits) => code switch
    {
        Pcm => $"{bits}-bit PCM",
        2 or 0x11 => "ADPCM",
        IeeeFloat => $"{bits}-bit float",
        ALaw => $"{bits}-bit A-law",
        MuLaw => $"{bits}-bit mu-law",
        0x31 => "GSM 6.10",
        0x50 => "MPEG layer 1 or 2",
        0x55 => "MP3",
        0xFF or 0x1600 or 0x1610 => "AAC",
        Extensible => "doubly wrapped",
        _ => "this",
    };
}
