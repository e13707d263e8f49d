namespace EvalKit.Media;

/// <summary>Reads one picture format. Stateless and safe to call from many threads.</summary>
/// <remarks>Every method throws <see cref="MediaFormatException"/>, and nothing else, for bytes it cannot read.</remarks>
public interface IImageCodec
{
    /// <summary>The IANA media type of the format, in lower case: <c>image/png</c>.</summary>
    string MediaType { get; }

    /// <summary>Whether a file that begins like this is in the format. At most the first 64 bytes are shown.</summary>
    bool Recognises(ReadOnlySpan<byte> header);

    /// <summary>Reads the size without decoding a pixel.</summary>
    ImageInfo ReadInfo(ReadOnlyMemory<byte> encoded, MediaLimits limits);

    /// <summary>Decodes the picture into a new buffer; checks the limits before it allocates.</summary>
    PixelBuffer Decode(ReadOnlyMemory<byte> encoded, MediaLimits limits);
}
