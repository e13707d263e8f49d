using EvalKit.Media;

namespace EvalKit;

/// <summary>The sound and, a delay later and weaker, the sound once more, together no stronger than it: (x[n] + decay · x[n − delay]) / (1 + decay).</summary>
internal static class EchoKernel
{
    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context, int delayMilliseconds)
    {
        if (context.Amount == 0) return source;
        var delay = (int)Math.Min((long)delayMilliseconds * source.SampleRate / 1000, source.Frames) * source.Channels;
        var result = new float[source.Samples.Length];
        var scale = 1 / (1 + context.Amount);
        for (var i = 0; i < result.Length; i++)
            result[i] = FullScale.Clip((source.Samples[i] + (i < delay ? 0 : context.Amount * source.Samples[i - delay])) * scale);
        return new(result, source.SampleRate, source.Channels);
    }
}
