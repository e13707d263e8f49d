using System.Text;

namespace EvalKit.Media;

/// <summary>A format told by its first bytes, so that the error for a file no codec reads can say what to do.</summary>
/// <param name="Name">The format with its article, as it reads in a sentence.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="MediaType">Its IANA media type; empty where it is neither picture nor sound.</param>
/// <param name="Advice">What to do; empty for the advice of its kind.</param>
internal sealed record KnownFormat(string Name, MediaKind Kind, string MediaType, string Advice = "")
{
    private const string PictureAdvice =
        "convert it to PNG, or register a codec that reads it with MediaCodecs.Register";

    private const string SoundAdvice =
        "convert it to WAV, or register a codec that reads it with MediaCodecs.Register";

    private const string SentAsItIs = "; sent as it is, without perturbations, it needs neither";
    private const int LongestText = 24;

    /// <summary>The error for bytes that no registered codec reads.</summary>
    public static MediaFormatException Unreadable(ReadOnlySpan<byte> bytes, MediaKind wanted)
    {
        var (noun, advice) = wanted == MediaKind.Picture ? ("picture", PictureAdvice) : ("sound", SoundAdvice);
        if (bytes.IsEmpty) return new(0, $"the {noun} is empty", "check what wrote it");
        if (Sniff(bytes) is not { } format)
        {
            return TextAtBeginning(bytes) is { } text
                ? new(0, $"text is not a {noun}, and this is text: {text}", "decode it if it is Base64; if it was downloaded, check what the server answered")
                : new(0, $"no known {noun} format begins with {Beginning(bytes)}", advice);
        }

        if (format.Advice.Length > 0) return new(0, $"{format.Name} is not a {noun}", format.Advice);
        if (format.Kind == wanted)
            return new(0, $"{format.Name} needs a codec", advice + SentAsItIs);
        return new(0, $"{format.Name} is not a {noun}", format.Kind switch
        {
            MediaKind.Picture => "load it with Image instead of AudioClip",
            MediaKind.Sound => "load it with AudioClip instead of Image",
            _ => $"extract a {noun} from it first",
        });
    }

    /// <summary>The media type that the first bytes tell of, where it is of the wanted kind.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> bytes, MediaKind wanted) =>
        Sniff(bytes) is { } format && format.Kind == wanted && format.Advice.Length == 0 ? format.MediaType : null;

    private static KnownFormat? Sniff(ReadOnlySpan<byte> b) => b switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when b.StartsWith(PngHeader.Signature) => new("a PNG picture", MediaKind.Picture, "image/png"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] =>
            new("a damaged PNG", MediaKind.Neither, "", "its line ends were converted, as by a text-mode transfer; copy it again in binary mode"),
        [0xFF, 0xD8, 0xFF, ..] => new("a JPEG picture", MediaKind.Picture, "image/jpeg"),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => new("a WebP picture", MediaKind.Picture, "image/webp"),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => new("a WAV sound", MediaKind.Sound, "audio/wav"),
        [(byte)'R', (byte)'F', (byte)'6', (byte)'4', ..] or [(byte)'B', (byte)'W', (byte)'6', (byte)'4', ..] => new("an RF64 (64-bit WAV) sound", MediaKind.Sound, "audio/wav"),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'X', ..] => new("a RIFX (big-endian WAV) sound", MediaKind.Sound, "audio/wav"),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => new("a GIF picture", MediaKind.Picture, "image/gif"),
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => new("a TIFF picture", MediaKind.Picture, "image/tiff"),
        [0xFF, 0x0A, ..] => new("a JPEG XL picture", MediaKind.Picture, "image/jxl"),
        [0, 0, 1, 0, ..] => new("an ICO picture", MediaKind.Picture, "image/vnd.microsoft.icon"),
        [(byte)'8', (byte)'B', (byte)'P', (byte)'S', ..] => new("a Photoshop picture", MediaKind.Picture, "image/vnd.adobe.photoshop"),
        [(byte)'I', (byte)'D', (byte)'3', ..] => new("an MP3 sound", MediaKind.Sound, "audio/mpeg"),
        [0xFF, 0xF1 or 0xF9, ..] => new("an AAC sound", MediaKind.Sound, "audio/aac"),
        [0xFF, 0xFB or 0xFA or 0xF3 or 0xF2 or 0xE3, ..] => new("an MP3 sound", MediaKind.Sound, "audio/mpeg"),
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => new("an Ogg sound", MediaKind.Sound, "audio/ogg"),
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => new("a FLAC sound", MediaKind.Sound, "audio/flac"),
        [(byte)'F', (byte)'O', (byte)'R', (byte)'M', _, _, _, _, (byte)'A', (byte)'I', (byte)'F', ..] => new("an AIFF sound", MediaKind.Sound, "audio/aiff"),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => BaseMedia(b),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => new("a Matroska or WebM file", MediaKind.Film, "video/webm"),
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => new("a BMP picture", MediaKind.Picture, "image/bmp"),
        _ when b.StartsWith("version https://git-lfs"u8) =>
            new("a Git LFS pointer", MediaKind.Neither, "", "the file's content was not fetched; run `git lfs pull`"),
        _ when LooksLikeDrawing(b) => new("an SVG drawing", MediaKind.Neither, "", "render it to PNG first"),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => new("a PDF document", MediaKind.Neither, "", "render its pages to PNG first"),
        _ when LooksLikeMarkup(b) => new("a web page or XML text", MediaKind.Neither, "", "check the download; the server may have answered with an error page"),
        _ => null,
    };

    private static KnownFormat BaseMedia(ReadOnlySpan<byte> bytes)
    {
        var brand = bytes.Length >= 12 ? Encoding.Latin1.GetString(bytes.Slice(8, 4)) : "";
        return brand switch
        {
            "avif" or "avis" => new("an AVIF picture", MediaKind.Picture, "image/avif"),
            "heic" or "heix" or "mif1" or "hevc" => new("a HEIF picture", MediaKind.Picture, "image/heif"),
            "M4A " or "M4B " => new("an AAC (MP4) sound", MediaKind.Sound, "audio/mp4"),
            _ => new("an MP4 file", MediaKind.Film, "video/mp4"),
        };
    }

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        start = start.TrimStart(" \t\r\n"u8);
        return start is [(byte)'<', (byte)'!' or (byte)'?' or (byte)'h' or (byte)'H', ..];
    }

    // Behind an XML declaration, comments may come first.
    private static bool LooksLikeDrawing(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("<svg"u8) || (bytes.StartsWith("<?xml"u8) && bytes[..Math.Min(bytes.Length, 1024)].IndexOf("<svg"u8) >= 0);

    // Eight printable characters in a row are no accident in the formats that are read here.
    private static string? TextAtBeginning(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(bytes.Length, LongestText);
        if (length < 8 || bytes[..length].ContainsAnyExceptInRange((byte)' ', (byte)'~')) return null;
        return Encoding.Latin1.GetString(bytes[..length]) + (bytes.Length > length ? "…" : "");
    }

    private static string Beginning(ReadOnlySpan<byte> bytes) =>
        string.Join(' ', Convert.ToHexStringLower(bytes[..Math.Min(bytes.Length, 8)]).Chunk(2).Select(pair => new string(pair)));
}
