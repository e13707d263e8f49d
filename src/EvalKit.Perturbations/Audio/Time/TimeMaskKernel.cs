using EvalKit.Media;

namespace EvalKit;

/// <summary>Silences one stretch, with edges of 5 ms inside it, so that one of less than 10 ms only gets softer. A greater share is the same stretch and more on both
/// sides.</summary>
internal static class TimeMaskKernel
{
    private const double EdgeSeconds = 0.005;

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0 || source.Frames == 0) return source;
        var length = Math.Clamp((int)(context.Amount * source.Frames + 0.5), 1, source.Frames);
        var start = (int)(context.Random.UniformAt(0) * (source.Frames - length + 1));
        var edge = Math.Max(1, EdgeSeconds * source.SampleRate);
        return Samplewise.Envelope(source, frame =>
        {
            var inside = Math.Min(frame - start + 1, start + length - frame);
            return inside <= 0 ? 1 : Math.Max(0, 1 - inside / edge);
        });
    }
}
