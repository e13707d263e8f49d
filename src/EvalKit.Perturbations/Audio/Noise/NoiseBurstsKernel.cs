using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Bursts of white noise of 100 to 400 ms with edges of 5 ms, one in every two seconds (one in a shorter clip), at a random place of them.
/// The ratio is that within a burst.
/// </summary>
internal static class NoiseBurstsKernel
{
    private const double EdgeSeconds = 0.005;

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        if (double.IsPositiveInfinity(context.Amount)) return source;
        var samples = source.Samples.AsSpan().ToArray();
        var amplitude = SignalLevel.Of(source) * FixedMath.Pow10(-context.Amount / 20) / (1 << GaussianTable.FractionBits);
        var edge = Math.Max(1, EdgeSeconds * source.SampleRate);
        var slot = 2 * source.SampleRate;
        for (var start = 0; start < source.Frames; start += slot)
        {
            var chance = context.Random.Stream(start / slot);
            var room = Math.Min(slot, source.Frames - start);
            var length = Math.Clamp((int)((0.1 + 0.3 * chance.UniformAt(0)) * source.SampleRate), 1, room);
            var first = start + chance.BelowAt(1, room - length + 1);
            for (var i = 0; i < length; i++)
            {
                var gain = amplitude * Math.Min(1, Math.Min(i + 1, length - i) / edge);
                for (var channel = 0; channel < source.Channels; channel++)
                {
                    var at = (first + i) * source.Channels + channel;
                    samples[at] = FullScale.Clip(samples[at] + gain * WhiteNoiseKernel.DeviateAt(at, context.Random));
                }
            }
        }

        return new(samples, source.SampleRate, source.Channels);
    }
}
