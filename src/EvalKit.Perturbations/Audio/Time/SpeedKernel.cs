using EvalKit.Media;

namespace EvalKit;

/// <summary>The sound played faster or slower, as from a tape: pace and pitch change together.</summary>
internal static class SpeedKernel
{
    // A ratio of small numbers has a table of its own; the nearest one is off by under a hundredth of a cent.
    private const int LargestDivisor = 400;

    public static SampleBuffer Apply(SampleBuffer source, double factor)
    {
        var ratio = Nearest(factor);
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

    private static ResamplingRatio Nearest(double factor)
    {
        var (best, error) = (1, double.PositiveInfinity);
        for (var divisor = 1; divisor <= LargestDivisor; divisor++)
        {
            var off = Math.Abs(factor - Math.Floor(factor * divisor + 0.5) / divisor);
            // The first of several that rounding alone tells apart.
            if (off >= error - 1e-12) continue;
            (best, error) = (divisor, off);
        }

        return new((int)Math.Floor(factor * best + 0.5), best);
    }
}
