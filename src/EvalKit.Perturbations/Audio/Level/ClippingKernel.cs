using EvalKit.Media;

namespace EvalKit;

/// <summary>Limits the loudest share of the samples to the loudness of the others: as an amplifier that is turned up too far, without its loudness.</summary>
internal static class ClippingKernel
{
    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var limit = Ranks.MagnitudeWith(source.Samples, context.Amount);
        var result = new float[source.Samples.Length];
        for (var i = 0; i < result.Length; i++) result[i] = Math.Clamp(source.Samples[i], -limit, limit);
        return new(result, source.SampleRate, source.Channels);
    }
}
