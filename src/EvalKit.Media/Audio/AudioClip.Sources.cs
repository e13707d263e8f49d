using EvalKit.Media;

namespace EvalKit;

/// <content>Where sounds come from.</content>
public sealed partial class AudioClip
{
    /// <summary>A sound in a file. The file is not touched before it is needed; a relative path starts at the current directory of now.</summary>
    public static AudioClip Load(string path) => Load(path, MediaLimits.Default);

    /// <summary>A sound in a file, under limits of its own.</summary>
    public static AudioClip Load(string path, MediaLimits limits) => new(EncodedContent.InFile(path, limits));

    /// <summary>A sound in a file that is read now, without blocking a thread; its bytes stay in memory as long as the sound does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">Null for <see cref="MediaLimits.Default"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="MediaFormatException">The file is larger than the limit.</exception>
    public static async Task<AudioClip> LoadAsync(string path, MediaLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(EncodedContent.Owned(await ContentReader.ReadFileAsync(path, limits ?? MediaLimits.Default, cancellationToken).ConfigureAwait(false), limits, path));
    }

    /// <summary>A sound in memory, in any format a codec knows. The bytes are copied.</summary>
    /// <exception cref="MediaFormatException">There are more bytes than the limit.</exception>
    public static AudioClip FromBytes(ReadOnlyMemory<byte> encoded) => FromBytes(encoded, MediaLimits.Default);

    /// <summary>A sound in memory, under limits of its own. The bytes are copied.</summary>
    /// <exception cref="MediaFormatException">There are more bytes than the limit.</exception>
    public static AudioClip FromBytes(ReadOnlyMemory<byte> encoded, MediaLimits limits) => new(EncodedContent.InMemory(encoded, limits));

    /// <summary>A sound that a stream holds, from its position to its end. The stream is read now and left open.</summary>
    /// <param name="stream">Any readable stream; it need not be able to seek.</param>
    /// <param name="limits">Null for <see cref="MediaLimits.Default"/>.</param>
    /// <exception cref="MediaFormatException">There are more bytes than the limit, or the stream was not rewound.</exception>
    public static AudioClip FromStream(Stream stream, MediaLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(EncodedContent.Owned(ContentReader.Read(stream, limits ?? MediaLimits.Default), limits));
    }

    /// <inheritdoc cref="FromStream"/>
    public static async Task<AudioClip> FromStreamAsync(Stream stream, MediaLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(EncodedContent.Owned(await ContentReader.ReadAsync(stream, limits ?? MediaLimits.Default, cancellationToken).ConfigureAwait(false), limits));
    }

    /// <summary>Encodes samples as canonical WAV: 16-bit PCM at the same rate and channels. The buffer is not kept.</summary>
    /// <remarks>Samples beyond full scale are clipped.</remarks>
    /// <exception cref="ArgumentException">A sample is not a finite number, or there are too many for a WAV file.</exception>
    public static AudioClip FromSamples(SampleBuffer samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return new(EncodedContent.Owned(WavCodec.Encode(samples), MediaLimits.Largest))
        {
            _isCanonical = true,
            _codec = WavCodec.Instance,
            _info = new(samples.SampleRate, samples.Channels, samples.Frames),
        };
    }

    /// <summary>A mono sound computed sample by sample.</summary>
    /// <param name="duration">How long it lasts, at least 0; rounded to the nearest frame.</param>
    /// <param name="amplitude">The value at a time in seconds from the start; full scale is −1 to 1, beyond it is clipped.</param>
    /// <param name="sampleRate">Frames per second in hertz, 1 to <see cref="SampleBuffer.MaxSampleRate"/>. Default 16,000.</param>
    /// <example><c>AudioClip.Create(TimeSpan.FromSeconds(1), t =&gt; 0.5 * Math.Sin(2 * Math.PI * 440 * t))</c></example>
    /// <exception cref="ArgumentOutOfRangeException">The duration or the rate is out of range.</exception>
    /// <exception cref="ArgumentException">An amplitude is not a finite number.</exception>
    public static AudioClip Create(TimeSpan duration, Func<double, double> amplitude, int sampleRate = 16_000)
    {
        ArgumentNullException.ThrowIfNull(amplitude);
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sampleRate, SampleBuffer.MaxSampleRate);
        var frames = Math.Round(duration.TotalSeconds * sampleRate);
        if (!(frames >= 0 && frames <= MediaLimits.Default.MaxSamples))
        {
            throw new ArgumentOutOfRangeException(
                nameof(duration), duration, $"{frames:0} frames at {sampleRate} Hz: a sound has 0 to {MediaLimits.Default.MaxSamples}.");
        }

        var samples = new float[(int)frames];
        for (var i = 0; i < samples.Length; i++) samples[i] = (float)amplitude((double)i / sampleRate);
        return FromSamples(new(samples, sampleRate));
    }
}
