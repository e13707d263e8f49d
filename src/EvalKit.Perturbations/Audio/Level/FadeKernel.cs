using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// From a random place on (in the first half), the level falls evenly in decibels by the amount, over a random time of 0.2 to 1 s, and
/// stays there.
/// </summary>
internal static class FadeKernel
{
    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var start = (int)(0.5 * context.Random.UniformAt(0) * source.Frames);
        var length = Math.Max(1, (int)((0.2 + 0.8 * context.Random.UniformAt(1)) * source.SampleRate));
        length = Math.Min(length, Math.Max(1, (source.Frames - start) / 2));
        var step = FixedMath.Pow10(-context.Amount / 20 / length);
        var gain = 1.0;
        return Samplewise.Envelope(source, frame =>
        {
            if (frame >= start && frame < start + length) gain *= step;
            return gain;
        });
    }
}
