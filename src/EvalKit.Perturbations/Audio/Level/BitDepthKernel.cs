using EvalKit.Media;

namespace EvalKit;

/// <summary>Rounds samples to fewer levels, half up, without dither: 2^bits of them over full scale.</summary>
internal static class BitDepthKernel
{
    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        var half = 1 << ((int)context.Amount - 1);
        var result = new float[source.Samples.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = (float)(Math.Clamp(Math.Floor((double)source.Samples[i] * half + 0.5), -half, half - 1) / half);
        return new(result, source.SampleRate, source.Channels);
    }
}
