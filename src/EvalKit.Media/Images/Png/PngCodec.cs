namespace EvalKit.Media;

/// <summary>
/// Reads PNG with 8 bits per sample (grey, grey with alpha, RGB, RGBA, palette; not interlaced) and writes the canonical PNG.
/// </summary>
/// <remarks>
/// Strict: every checksum is checked, and a critical chunk it does not know is an error. Colour profiles and gamma are ignored:
/// samples are taken as they are stored. Of an animated PNG the still picture is read, and bytes after the end are ignored.
/// </remarks>
public sealed class PngCodec : IImageCodec
{
    private PngCodec()
    {
    }

    /// <summary>The codec; it has no state.</summary>
    public static PngCodec Instance { get; } = new();

    /// <inheritdoc/>
    public string MediaType => "image/png";

    /// <summary>
    /// The canonical PNG: the same pixels give the same bytes on every platform. Grey or RGB where every pixel is opaque, grey
    /// with alpha or RGBA otherwise; the colour of fully transparent pixels is kept.
    /// </summary>
    public static byte[] Encode(PixelBuffer pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        return PngEncoder.Encode(pixels);
    }

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> header) => header.StartsWith(PngHeader.Signature);

    /// <inheritdoc/>
    public ImageInfo ReadInfo(ReadOnlyMemory<byte> encoded, MediaLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return PngDecoder.ReadInfo(encoded.Span, limits);
    }

    /// <inheritdoc/>
    public PixelBuffer Decode(ReadOnlyMemory<byte> encoded, MediaLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return PngDecoder.Decode(encoded, limits);
    }
}
