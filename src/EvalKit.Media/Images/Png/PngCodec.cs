namespace EvalKit.Media;

/// <summary>Reads every PNG of the standard (ISO/IEC 15948 and its third edition) and writes the canonical PNG.</summary>
/// <remarks>
/// <para>Every colour type, depth, filter and interlacing is read; 16-bit samples are rounded to the nearest of 8 bits. The picture is
/// upright: the orientation in an eXIf chunk is applied, and one that is malformed is as if it were not there.</para>
/// <para>Strict: every CRC and the Adler-32 are checked, a critical chunk it does not know is an error, and so are bytes that follow the
/// compressed data. Bytes after the end of the file's last chunk are ignored, and of an animated PNG the still picture is read.</para>
/// <para>No colour management: gAMA, cHRM, sRGB, iCCP and cICP are passed over, and samples are taken as they are stored.</para>
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
