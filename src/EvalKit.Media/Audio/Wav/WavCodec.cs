namespace EvalKit.Media;

/// <summary>
/// Reads WAV, RF64 and BW64 with PCM samples of up to 32 bits, 32- or 64-bit floats, or G.711 µ-law or A-law, plain or in
/// WAVE_FORMAT_EXTENSIBLE; writes 16-bit PCM and 32-bit floats.
/// </summary>
/// <remarks>
/// <para>
/// An integer of n bits is divided by 2ⁿ⁻¹ (8-bit ones after 128 is taken off); G.711 gives the 16-bit levels of its tables. Only 32-bit
/// integers and 64-bit floats are rounded, to the nearest 32-bit float. Floats beyond ±1 are kept.
/// </para>
/// <para>
/// Strict: the data chunk must be there in full, once, in whole frames, and samples must be finite. Where a program wrote to a pipe and
/// left a placeholder as the length, the data is the rest of the file. Chunks it does not know are passed over.
/// </para>
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
        header.Length >= 12 && header.Slice(8, 4).SequenceEqual("WAVE"u8)
        && (header.StartsWith("RIFF"u8) || header.StartsWith("RF64"u8) || header.StartsWith("BW64"u8) || header.StartsWith("RIFX"u8));

    /// <inheritdoc/>
    public AudioInfo ReadInfo(ReadOnlyMemory<byte> encoded, MediaLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var header = WavHeader.Read(encoded.Span, limits);
        return new(header.Format.SampleRate, header.Format.Channels, header.Frames);
    }

    /// <inheritdoc/>
    public SampleBuffer Decode(ReadOnlyMemory<byte> encoded, MediaLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return WavDecoder.Decode(encoded.Span, limits);
    }
}
