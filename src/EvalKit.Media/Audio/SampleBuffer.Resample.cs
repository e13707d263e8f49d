namespace EvalKit.Media;

/// <content>Resampling.</content>
public sealed partial class SampleBuffer
{
    /// <summary>
    /// The same sound at another sample rate. Frequencies up to 91 % of the lower of the two Nyquist frequencies pass within 0.001 dB, those
    /// beyond it are at least 100 dB down, and a constant stays constant. There is no delay, for any frequency: frame n of the result is the
    /// sound at n / <paramref name="sampleRate"/> seconds, however long it is.
    /// </summary>
    /// <param name="sampleRate">The new rate in hertz, 1 to <see cref="MaxSampleRate"/> and at least 1/1024 of the old one.</param>
    /// <returns>
    /// A new buffer of ⌈frames · new rate / old rate⌉ frames; a copy where the rate is the same. Samples may overshoot full scale and are not
    /// clipped. Outside the sound silence is assumed, so the first and last frames fade over half of the filter, some 80 frames of the lower rate.
    /// </returns>
    /// <remarks>
    /// A windowed sinc (Kaiser), as in SoX's <c>rate -m</c>. All sums are in a fixed order: the bytes are the same on every processor.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    /// <exception cref="ArgumentException">The result would be longer than an array can be.</exception>
    public SampleBuffer Resample(int sampleRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sampleRate, MaxSampleRate);
        if ((long)sampleRate * ResamplingRatio.MostInputs < SampleRate)
        {
            throw new ArgumentOutOfRangeException(
                nameof(sampleRate), sampleRate, $"From {SampleRate} Hz the lowest rate is {(SampleRate - 1) / ResamplingRatio.MostInputs + 1} Hz.");
        }

        if (sampleRate == SampleRate) return Clone();
        var ratio = new ResamplingRatio(SampleRate, sampleRate);
        if (ratio.Outputs(Frames) * Channels > Array.MaxLength)
        {
            throw new ArgumentException(
                $"{Frames} frames of {SampleRate} Hz are too many at {sampleRate} Hz: cut the sound first.", nameof(sampleRate));
        }

        return new(Resampler.Resample(Samples, Channels, ratio), sampleRate, Channels);
    }
}
