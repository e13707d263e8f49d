using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Clicks at random times: of every slot of 25 ms, each with its own chance, those have one whose chance is under the rate, and one slot
/// always has. A higher rate makes the same clicks and more.
/// </summary>
internal static class ClicksKernel
{
    private const int SlotsPerSecond = 40;
    private const double Hertz = 2_000;
    private const double DecaySeconds = 0.0005;
    private const double LengthSeconds = 0.004;

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0 || source.Frames == 0) return source;
        var samples = source.Samples.AsSpan().ToArray();
        var length = Math.Max(1, source.SampleRate / SlotsPerSecond);
        var slots = (source.Frames + length - 1) / length;
        var always = context.Random.BelowAt(-1, slots);
        var level = SignalLevel.Of(source);
        for (var slot = 0; slot < slots; slot++)
        {
            var chance = context.Random.Stream(slot);
            if (slot != always && chance.UniformAt(0) >= context.Amount / SlotsPerSecond) continue;
            var first = slot * length + chance.BelowAt(1, Math.Min(length, source.Frames - slot * length));
            // From 4 to 16 times the level, either way.
            var peak = level * (4 + 12 * chance.UniformAt(2)) * (chance.UniformAt(3) < 0.5 ? -1 : 1);
            Click(samples, source, first, peak);
        }

        return new(samples, source.SampleRate, source.Channels);
    }

    private static void Click(float[] samples, SampleBuffer source, int first, double peak)
    {
        var frames = Math.Min(source.Frames - first, 1 + (int)(LengthSeconds * source.SampleRate));
        var decay = FixedMath.Exp2(-1.4426950408889634 / (DecaySeconds * source.SampleRate));
        var turn = 2 * Math.PI * Math.Min(Hertz / source.SampleRate, 0.25);
        for (var i = 0; i < frames; i++, peak *= decay)
        {
            var value = peak * FixedMath.Cos(turn * i);
            for (var channel = 0; channel < source.Channels; channel++)
            {
                ref var sample = ref samples[(first + i) * source.Channels + channel];
                sample = FullScale.Clip(sample + value);
            }
        }
    }
}
