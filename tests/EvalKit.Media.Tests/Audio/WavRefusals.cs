using System.Reflection;

namespace EvalKit.Media.Tests;

/// <summary>For every reason of <see cref="WavRefusal"/> a file that must be refused for it.</summary>
/// <param name="Name">The member of <see cref="WavRefusal"/>.</param>
/// <param name="Reason">What the error must say.</param>
/// <param name="Offset">The place it must name.</param>
internal sealed record WavRefusals(string Name, string Reason, long Offset, byte[] File)
{
    private static readonly byte[] TwoSamples = WavBytes.Chunk("data", 1, 0, 2, 0);

    public static IReadOnlyList<WavRefusals> All { get; } =
    [
        new("Signature", "the RIFF/WAVE signature is missing", 0, [.. "RIFFxxxxWAVX"u8]),
        new("BigEndian", "RIFX, the big-endian form of WAV, is not supported", 0, [.. "RIFX"u8, .. WavBytes.File(WavBytes.Format(), TwoSamples)[4..]]),
        In("NoFormat", "the file ends before its fmt chunk", 19, WavBytes.Chunk("fmt ", 16, [])[..7]),
        In("NoData", "the file ends before its data chunk", 48, WavBytes.Format(), WavBytes.Chunk("junk", 1, 2, 3, 4)),
        In("ChunkCutOff", "chunk LIST declares 5 bytes where 4 are left", 36, WavBytes.Format(), WavBytes.Chunk("LIST", 5, [1, 2, 3, 4])),
        In("ChunkCutOff", "chunk ?A?? declares 5 bytes where 4 are left", 36, WavBytes.Format(), WavBytes.Chunk("\0A\n\u00FF", 5, [1, 2, 3, 4])),
        In("DataBeforeFormat", "the data chunk comes before the fmt chunk", 12, TwoSamples, WavBytes.Format()),
        In("TwoFormats", "there are two fmt chunks", 36, WavBytes.Format(), WavBytes.Format(), TwoSamples),
        In("TwoFormats", "there are two fmt chunks", 48, WavBytes.Format(), TwoSamples, WavBytes.Format()),
        In("TwoData", "there are two data chunks", 48, WavBytes.Format(), TwoSamples, TwoSamples),
        In("PartOfFrame", "3 bytes of data are not whole frames of 2 bytes", 36, WavBytes.Format(), WavBytes.Chunk("data", 1, 0, 2)),
        new("NoLongSizes", "the ds64 chunk with the sizes is missing", 36, WavBytes.Long(WavBytes.Format(), WavBytes.Chunk("data", uint.MaxValue, [1, 0]))),
        new("LongSizesTooShort", "the ds64 chunk has 16 bytes; at least 28 are needed", 12, WavBytes.Long(WavBytes.Chunk("ds64", new byte[16]), WavBytes.Format())),
        In("FormatTooShort", "the fmt chunk has 14 bytes; at least 16 are needed", 20, WavBytes.Chunk("fmt ", new byte[14]), TwoSamples),
        In("ExtensionTooShort", "the extension of an extensible fmt chunk is too short", 36, WavBytes.Format(0xFFFE), TwoSamples),
        In("ExtensionTooShort", "the extension of an extensible fmt chunk is too short", 36, WavBytes.Extensible(declared: 21), TwoSamples),
        In("ValidBits", "17 valid bits in a sample of 16", 38, WavBytes.Extensible(validBits: 17), TwoSamples),
        In("Subformat", "the subformat 00000001-0721-11d3-8644-c8c1ca000000 is not supported", 44,
            WavBytes.Extensible(rest: Convert.FromHexString("00002107d3118644c8c1ca000000")), TwoSamples),
        In("Unsupported", "this WAV is not supported (format code 0x1234)", 20, WavBytes.Format(0x1234), TwoSamples),
        In("Channels", "65535 channels; 1 to 64 are supported", 22, WavBytes.Format(channels: 65535), TwoSamples),
        In("SampleRate", "a sample rate of 4294967295 Hz; 1 to 768000 are supported", 24, WavBytes.Format(rate: uint.MaxValue), TwoSamples),
        In("FrameSize", "a frame of 1 samples of 16 bits cannot take 3 bytes", 32, WavBytes.Format(frameBytes: 3), TwoSamples),
        In("TooLong", "2 samples are more than the limit of 1", 36, WavBytes.Format(), TwoSamples),
        In("NotFinite", "sample 1 is not a number", 48, WavBytes.Format(3, 32), WavBytes.Floats(0, float.NaN)),
        In("NotFinite", "sample 1 is infinite", 48, WavBytes.Format(3, 32), WavBytes.Floats(0, float.NegativeInfinity)),
        In("NotFinite", "sample 0 is infinite", 44, WavBytes.Format(3, 64), WavBytes.Doubles(double.PositiveInfinity)),
        In("TooLarge", "sample 1 is 1E+39, more than a 32-bit float holds", 52, WavBytes.Format(3, 64), WavBytes.Doubles(0, 1e39)),
    ];

    /// <summary>Every reason there is.</summary>
    public static IEnumerable<string> Names =>
        typeof(WavRefusal).GetMethods(BindingFlags.Static | BindingFlags.Public).Select(method => method.Name);

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, All.Count)];

    /// <summary>The limits under which this file is too long, where that is its fault.</summary>
    public MediaLimits Limits => Name == "TooLong" ? new() { MaxSamples = 1 } : MediaLimits.Default;

    private static WavRefusals In(string name, string reason, long offset, params byte[][] chunks) => new(name, reason, offset, WavBytes.File(chunks));
}
