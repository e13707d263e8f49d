using EvalKit.Media;

namespace EvalKit;

/// <summary>Middle grey, silence, no words.</summary>
internal sealed class FadeAblation : IAblation
{
    private const int Grey = 128;

    public PixelBuffer Of(PixelBuffer source, int percent, CounterRandom random)
    {
        // Alpha stays: what was not to be seen is not to be seen.
        var levels = new byte[256];
        for (var level = 0; level < levels.Length; level++) levels[level] = (byte)((level * (100 - percent) + Grey * percent + 50) / 100);
        var faded = source.Clone();
        for (var i = 0; i < faded.Rgba.Length; i++)
        {
            if (i % 4 != 3) faded.Rgba[i] = levels[faded.Rgba[i]];
        }

        return faded;
    }

    public SampleBuffer Of(SampleBuffer source, int percent, CounterRandom random)
    {
        var faded = source.Clone();
        var gain = (100 - percent) / 100f;
        for (var i = 0; i < faded.Samples.Length; i++) faded.Samples[i] *= gain;
        return faded;
    }

    public string? Of(ReadOnlySpan<char> word, CounterRandom random) => null;
}
