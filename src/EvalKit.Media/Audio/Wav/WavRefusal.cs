using System.Globalization;

namespace EvalKit.Media;

/// <summary>Every reason for which a WAV is refused.</summary>
internal static class WavRefusal
{
    private const string Damaged = "the file is damaged; write it again";
    private const string CutOff = "the file was cut off or is damaged; copy it again";
    private const string Convert = "convert it to 16-bit PCM";

    public static MediaFormatException Signature() => new(0, "the RIFF/WAVE signature is missing", "check that the file is a WAV");

    public static MediaFormatException BigEndian() =>
        new(0, "RIFX, the big-endian form of WAV, is not supported", "convert it, for example with `sox in.wav -L out.wav`");

    public static MediaFormatException NoFormat(long offset) => new(offset, "the file ends before its fmt chunk", "it was cut off; copy it again");

    public static MediaFormatException NoData(long offset) => new(offset, "the file ends before its data chunk", "it was cut off; copy it again");

    public static MediaFormatException ChunkCutOff(long offset, string name, ulong declared, int left) =>
        new(offset, Text($"chunk {name} declares {declared} bytes where {left} are left"), CutOff);

    public static MediaFormatException DataBeforeFormat(long offset) => new(offset, "the data chunk comes before the fmt chunk", Damaged);

    public static MediaFormatException TwoFormats(long offset) => new(offset, "there are two fmt chunks", Damaged);

    public static MediaFormatException TwoData(long offset) => new(offset, "there are two data chunks", "join them: rewrite the file with the tool that made it");

    public static MediaFormatException PartOfFrame(long offset, int length, int frameBytes) =>
        new(offset, Text($"{length} bytes of data are not whole frames of {frameBytes} bytes"), Damaged);

    public static MediaFormatException TooLong(long offset, int samples, long limit) => new(
        offset, Text($"{samples} samples are more than the limit of {limit}"), "cut the sound, or raise MediaLimits.MaxSamples if this is meant");

    public static MediaFormatException NoLongSizes(long offset) => new(offset, "the ds64 chunk with the sizes is missing", Damaged);

    public static MediaFormatException LongSizesTooShort(long offset, int length) =>
        new(offset, Text($"the ds64 chunk has {length} bytes; at least 28 are needed"), Damaged);

    public static MediaFormatException FormatTooShort(long offset, int length) =>
        new(offset, Text($"the fmt chunk has {length} bytes; at least 16 are needed"), Damaged);

    public static MediaFormatException ExtensionTooShort(long offset) =>
        new(offset, "the extension of an extensible fmt chunk is too short", Damaged);

    public static MediaFormatException ValidBits(long offset, int valid, int bits) =>
        new(offset, Text($"{valid} valid bits in a sample of {bits}"), Damaged);

    public static MediaFormatException Subformat(long offset, Guid subformat) => new(offset, $"the subformat {subformat} is not supported", Convert);

    public static MediaFormatException Unsupported(long offset, string name, int code) =>
        new(offset, Text($"{name} WAV is not supported (format code 0x{code:x4})"), Convert);

    public static MediaFormatException Channels(long offset, int channels) =>
        new(offset, Text($"{channels} channels; 1 to {SampleBuffer.MaxChannels} are supported"), "mix it down to fewer channels");

    public static MediaFormatException SampleRate(long offset, uint rate) =>
        new(offset, Text($"a sample rate of {rate} Hz; 1 to {SampleBuffer.MaxSampleRate} are supported"), "resample the sound");

    public static MediaFormatException FrameSize(long offset, int channels, int bits, int frameBytes) =>
        new(offset, Text($"a frame of {channels} samples of {bits} bits cannot take {frameBytes} bytes"), Damaged);

    public static MediaFormatException NotFinite(long offset, int sample, double value) => new(
        offset, Text($"sample {sample} is {(double.IsNaN(value) ? "not a number" : "infinite")}"), "find what wrote it; a sound has finite samples only");

    public static MediaFormatException TooLarge(long offset, int sample, double value) =>
        new(offset, Text($"sample {sample} is {value:R}, more than a 32-bit float holds"), "find what wrote it; full scale is 1");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
