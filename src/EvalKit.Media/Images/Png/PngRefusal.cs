using System.Globalization;
using System.Text;

namespace EvalKit.Media;

/// <summary>A reason for which a PNG is refused, with what to do about it.</summary>
/// <param name="Reason">What is wrong; a composite format.</param>
/// <param name="Advice">What to do.</param>
internal sealed record PngRefusal(string Reason, string Advice = PngRefusal.Damaged)
{
    private const string Damaged = "the file is damaged; copy it again";

    // The file.
    public static readonly PngRefusal Signature = new("the PNG signature is missing", "check that the file is a PNG");
    public static readonly PngRefusal Cut = new("the file ends before its IEND chunk", "it was cut off; copy it again");
    public static readonly PngRefusal ChunkType = new("a chunk's type is not four letters");
    public static readonly PngRefusal ChunkLength = new("chunk {0} declares {1} bytes where {2} are left", "the file was cut off or is damaged; copy it again");
    public static readonly PngRefusal ChunkChecksum = new("the CRC of chunk {0} does not match");
    public static readonly PngRefusal UnknownChunk = new("the critical chunk {0} is unknown", "convert the picture with another tool");

    // IHDR.
    public static readonly PngRefusal HeaderMissing = new("the first chunk is not IHDR");
    public static readonly PngRefusal HeaderTwice = new("there are two IHDR chunks");
    public static readonly PngRefusal HeaderLength = new("IHDR has {0} bytes instead of 13");
    public static readonly PngRefusal Size = new("{0} × {1} is not a size a picture can have");
    public static readonly PngRefusal TooLarge = new(
        "{0} × {1} is more than the limit of {2} pixels", "scale the picture down, or raise MediaLimits.MaxPixels if this is meant");

    public static readonly PngRefusal RowTooLong = new("a row of {0} pixels takes {1} bytes; at most {2} can be read", "scale the picture down");
    public static readonly PngRefusal Colour = new("colour type {0} does not exist");
    public static readonly PngRefusal Depth = new("bit depth {0} does not exist");
    public static readonly PngRefusal ColourDepth = new("colour type {0} does not exist with bit depth {1}");
    public static readonly PngRefusal Compression = new("compression method {0} does not exist");
    public static readonly PngRefusal FilterMethod = new("filter method {0} does not exist");
    public static readonly PngRefusal Interlace = new("interlace method {0} does not exist");

    // PLTE and tRNS.
    public static readonly PngRefusal PaletteLate = new("PLTE comes too late");
    public static readonly PngRefusal PaletteTwice = new("there are two PLTE chunks");
    public static readonly PngRefusal PaletteOfGrey = new("a grey picture has a palette");
    public static readonly PngRefusal PaletteLength = new("PLTE has {0} bytes; 1 to 256 colours take 3 each");
    public static readonly PngRefusal PaletteMissing = new("a palette picture has no PLTE chunk");
    public static readonly PngRefusal PaletteIndex = new("a pixel has colour {0} of a palette of {1}");
    public static readonly PngRefusal TransparencyLate = new("tRNS comes too late");
    public static readonly PngRefusal TransparencyTwice = new("there are two tRNS chunks");
    public static readonly PngRefusal Transparency = new("tRNS with {0} bytes does not fit the picture's colour type");

    // IDAT.
    public static readonly PngRefusal DataMissing = new("there is no IDAT chunk");
    public static readonly PngRefusal DataScattered = new("the IDAT chunks are not next to each other");
    public static readonly PngRefusal DataTooShort = new("{0} bytes of IDAT cannot hold {1} × {2} pixels");
    public static readonly PngRefusal DataEnds = new("the compressed data ends before the last row");
    public static readonly PngRefusal DataGoesOn = new("the compressed data holds more than the picture");
    public static readonly PngRefusal Filter = new("row {0} has filter type {1}, which does not exist");

    // zlib.
    public static readonly PngRefusal StreamHeader = new("the compressed data does not begin like a zlib stream");
    public static readonly PngRefusal StreamDictionary = new("the compressed data asks for a preset dictionary, which PNG does not have");
    public static readonly PngRefusal StreamTruncated = new("the compressed data is cut off");
    public static readonly PngRefusal StreamBlockType = new("the compressed data has a block of a type that does not exist");
    public static readonly PngRefusal StreamStoredLength = new("a stored block of the compressed data contradicts its own length");
    public static readonly PngRefusal StreamTooManyCodes = new("a block of the compressed data declares more codes than exist");
    public static readonly PngRefusal StreamCodeLengths = new("a block of the compressed data has code lengths that make no complete code");
    public static readonly PngRefusal StreamRepetition = new("a block of the compressed data repeats code lengths that are not there");
    public static readonly PngRefusal StreamNoEnd = new("a block of the compressed data has no code for its end");
    public static readonly PngRefusal StreamLiteral = new("the compressed data has a code that means nothing");
    public static readonly PngRefusal StreamDistanceCode = new("the compressed data has a distance code that means nothing");
    public static readonly PngRefusal StreamDistance = new("the compressed data refers to bytes before its beginning or outside its window");
    public static readonly PngRefusal StreamChecksum = new("the Adler-32 of the compressed data does not match");
    public static readonly PngRefusal StreamTrailing = new("bytes follow the end of the compressed data");

    private readonly CompositeFormat _reason = CompositeFormat.Parse(Reason);

    public static PngRefusal Of(InflateFault fault) => fault switch
    {
        InflateFault.Header => StreamHeader,
        InflateFault.Dictionary => StreamDictionary,
        InflateFault.Truncated => StreamTruncated,
        InflateFault.BlockType => StreamBlockType,
        InflateFault.StoredLength => StreamStoredLength,
        InflateFault.TooManyCodes => StreamTooManyCodes,
        InflateFault.CodeLengths => StreamCodeLengths,
        InflateFault.Repetition => StreamRepetition,
        InflateFault.NoEndOfBlock => StreamNoEnd,
        InflateFault.LiteralCode => StreamLiteral,
        InflateFault.DistanceCode => StreamDistanceCode,
        InflateFault.Distance => StreamDistance,
        InflateFault.Checksum => StreamChecksum,
        InflateFault.Trailing => StreamTrailing,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
    };

    /// <summary>The error at a place of the file, with the figures that the reason names.</summary>
    public MediaFormatException At(long offset, params ReadOnlySpan<object?> figures) =>
        new(offset, string.Format(CultureInfo.InvariantCulture, _reason, figures), Advice);
}
