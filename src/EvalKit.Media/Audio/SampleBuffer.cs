namespace EvalKit.Media;

/// <summary>Decoded sound: 32-bit float samples, interleaved by channel; full scale is −1 to 1.</summary>
public sealed partial class SampleBuffer
{
    /// <summary>The highest sample rate, in hertz.</summary>
    public const int MaxSampleRate = 768_000;

    /// <summary>The most channels.</summary>
    public const int MaxChannels = 64;

    /// <summary>Wraps an array of interleaved samples without copying it.</summary>
    /// <exception cref="ArgumentException">The length is not a multiple of the channels.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The rate is not in 1 to <see cref="MaxSampleRate"/> or the channels are not in 1 to <see cref="MaxChannels"/>.
    /// </exception>
    public SampleBuffer(float[] samples, int sampleRate, int channels = 1)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sampleRate, MaxSampleRate);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channels, MaxChannels);
        if (samples.Length % channels != 0)
            throw new ArgumentException($"{samples.Length} samples cannot be shared by {channels} channels.", nameof(samples));
        Samples = samples;
        SampleRate = sampleRate;
        Channels = channels;
    }

    /// <summary>Interleaved samples. Whoever owns the buffer may write to it.</summary>
    public float[] Samples { get; }

    /// <summary>Frames per second, in hertz.</summary>
    public int SampleRate { get; }

    /// <summary>Samples per frame.</summary>
    public int Channels { get; }

    /// <summary>The number of frames (samples of one channel).</summary>
    public int Frames => Samples.Length / Channels;

    /// <summary>How long the sound lasts.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Frames / SampleRate);

    /// <summary>A copy that shares nothing.</summary>
    public SampleBuffer Clone() => new(Samples.AsSpan().ToArray(), SampleRate, Channels);

    /// <summary>Length, rate and channels, for messages.</summary>
    public override string ToString() => MediaText.Of(new(SampleRate, Channels, Frames));
}
