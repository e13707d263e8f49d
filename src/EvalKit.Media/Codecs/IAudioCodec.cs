namespace EvalKit.Media;

/// <summary>Reads one sound format. Stateless and safe to call from many threads.</summary>
/// <remarks>Every method throws <see cref="MediaFormatException"/>, and nothing else, for bytes it cannot read.</remarks>
public interface IAudioCodec
{
    /// <summary>The IANA media type of the format, in lower case: <c>audio/wav</c>.</summary>
    string MediaType { get; }

    /// <summary>Whether a file that begins like this is in the format. At most the first 64 bytes are shown.</summary>
    bool Recognises(ReadOnlySpan<byte> header);

    /// <summary>Reads rate, channels and length without decoding a sample.</summary>
    AudioInfo ReadInfo(ReadOnlyMemory<byte> encoded, MediaLimits limits);

    /// <summary>Decodes the sound into a new buffer of finite samples; checks the limits before it allocates.</summary>
    SampleBuffer Decode(ReadOnlyMemory<byte> encoded, MediaLimits limits);
}
