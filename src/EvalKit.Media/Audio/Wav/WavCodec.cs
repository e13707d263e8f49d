namespace EvalKit.Media;

/// <summary>Reads WAV with 16-bit PCM or 32-bit float samples, plain or in WAVE_FORMAT_EXTENSIBLE, and writes both.</summary>
/// <remarks>
/// Strict: the data chunk must be there in full, in whole frames, and float samples must be finite. Chunks it does not know and
/// whatever follows the data chunk are passed over. 16-bit samples survive decoding and encoding unchanged.
/// </remarks>
public sealed class WavCodec : IAudioCodec
{
    private WavCodec()
    {
    }

    /// <summary>The codec; it has no state.</summary>
    public static WavCodec Instance { get; } = new();

    /// <inheritdoc/>
    public string MediaType => "audio/wav";

    /// <summary>Encodes samples; 16-bit ones are rounded to the nearest level (halves to even) and clipped at full scale.</summary>
    /// <exception cref="ArgumentException">A sample is not a finite number, or there are too many for a WAV file.</exception>
    public static byte[] Encode(SampleBuffer samples, WavSampleFormat format = WavSampleFormat.Pcm16)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (!Enum.IsDefined(format)) throw new ArgumentOutOfRangeException(nameof(format), format, "The format is Pcm16 or IeeeFloat.");
        return WavEncoder.Encode(samples, format);
    }

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> header) =>
        header.Length >= 12 && header.StartsWith("RIFF"u8) && header.Slice(8, 4).SequenceEqual("WAVE"u8);

    /// <inheritdoc/>
    public AudioInfo ReadInfo(ReadOnlyMemory<byte> encoded, MediaLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var header = WavHeader.Read(encoded.Span, limits);
        return new(header.SampleRate, header.Channels, header.Frames);
    }

    /// <inheritdoc/>
    public SampleBuffer Decode(ReadOnlyMemory<byte> encoded, MediaLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return WavDecoder.Decode(encoded.Span, limits);
    }
}
