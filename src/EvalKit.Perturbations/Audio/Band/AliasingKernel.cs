using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Fewer samples without a filter before: values at a lower rate are read off the sound on straight lines, and straight lines between
/// them are the result, so high tones come back as low ones.
/// </summary>
internal static class AliasingKernel
{
    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        if (context.Amount == 1) return source;
        return ChannelWise.Map(source, (channel, result, _) =>
        {
            // Positions in the slow sequence; the step is under one of its samples.
            for (var i = 0; i < result.Length; i++)
            {
                var place = i * context.Amount;
                var before = Math.Floor(place);
                var (one, next) = (At(channel, before / context.Amount), At(channel, (before + 1) / context.Amount));
                result[i] = (float)(one + (next - one) * (place - before));
            }
        });
    }

    private static double At(ReadOnlySpan<float> source, double place)
    {
        var before = (int)Math.Min(place, source.Length - 1);
        var after = Math.Min(before + 1, source.Length - 1);
        return source[before] + ((double)source[after] - source[before]) * Math.Min(1, place - before);
    }
}
