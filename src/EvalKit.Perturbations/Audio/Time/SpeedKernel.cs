using EvalKit.Media;

namespace EvalKit;

/// <summary>The sound played faster or slower, as from a tape: pace and pitch change together.</summary>
internal static class SpeedKernel
{
    private const int Grid = 10_000;

    public static SampleBuffer Apply(SampleBuffer source, double factor)
    {
        var ratio = new ResamplingRatio((int)Math.Floor(factor * Grid + 0.5), Grid);
        var samples = Resampler.Resample(source.Samples, source.Channels, ratio);
        FullScale.Clip(samples);
        return new(samples, source.SampleRate, source.Channels);
    }

    /// <summary>Another pitch at the same pace, as long as before: stretched, then played faster; or the other way round.</summary>
    public static SampleBuffer Pitch(SampleBuffer source, double semitones)
    {
        var factor = FixedMath.Exp2(semitones / 12);
        var shifted = Apply(TempoKernel.Apply(source, 1 / factor), factor);
        if (shifted.Frames == source.Frames) return shifted;
        var samples = new float[source.Samples.Length];
        shifted.Samples.AsSpan(0, Math.Min(samples.Length, shifted.Samples.Length)).CopyTo(samples);
        return new(samples, source.SampleRate, source.Channels);
    }
}
