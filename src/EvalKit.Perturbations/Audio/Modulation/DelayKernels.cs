using EvalKit.Media;

namespace EvalKit;

/// <summary>Sounds mixed with themselves a moment ago, where the moment moves.</summary>
internal static class DelayKernels
{
    private const double PhaserSeconds = 0.003;
    private const double PhaserHertz = 2;
    private const double ChorusShare = 0.25;
    private const double ChorusHertz = 2;
    private const double ChorusDepthSeconds = 0.002;

    /// <summary>Feedback over up to 3 ms, twice a second: y[n] = (1 − decay) · x[n] + decay · y[n − delay(n)].</summary>
    public static SampleBuffer Phaser(SampleBuffer source, double decay)
    {
        var sine = new SineTable(PhaserHertz, source.SampleRate);
        var half = PhaserSeconds / 2 * source.SampleRate;
        return ChannelWise.Map(source, (channel, result, _) =>
        {
            for (var i = 0; i < result.Length; i++)
            {
                var delay = 1 + (int)(half * (1 + sine.At(i)));
                result[i] = (float)((1 - decay) * channel[i] + (delay <= i ? decay * result[i - delay] : 0));
            }
        });
    }

    /// <summary>A second, weaker voice some way behind, that drifts by 2 ms twice a second; together no stronger than the sound.</summary>
    public static SampleBuffer Chorus(SampleBuffer source, double milliseconds)
    {
        var sine = new SineTable(ChorusHertz, source.SampleRate);
        return ChannelWise.Map(source, (channel, result, _) =>
        {
            for (var i = 0; i < result.Length; i++)
            {
                var place = i - (milliseconds / 1000 + ChorusDepthSeconds * sine.At(i)) * source.SampleRate;
                var before = (int)Math.Floor(place);
                var part = place - before;
                var voice = (before >= 0 ? channel[before] * (1 - part) : 0) + (before >= -1 && before + 1 < channel.Length ? channel[before + 1] * part : 0);
                result[i] = (float)((channel[i] + ChorusShare * voice) / (1 + ChorusShare));
            }
        });
    }
}
