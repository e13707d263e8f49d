using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Mixes in a stretch of one of the user's recordings at a signal-to-noise ratio. Which recording and where in it are drawn by chance; a
/// shorter one is repeated from its beginning. All channels get its mean over channels.
/// </summary>
internal static class BackgroundClipsKernel
{
    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context, ClipShelf clips)
    {
        if (double.IsPositiveInfinity(context.Amount) || source.Frames == 0) return source;
        var clip = clips.At(context.Random.BelowAt(0, clips.Count), source.SampleRate);
        var place = context.Random.BelowAt(1, Math.Max(1, clip.Frames - source.Frames + 1));
        var noise = new float[source.Frames];
        for (var i = 0; i < noise.Length; i++)
        {
            noise[i] = clip.Samples[place];
            if (++place == clip.Frames) place = 0;
        }

        // By the level of the whole recording where it sounds: a quiet stretch of it is quiet, and a silent one adds nothing.
        return NoiseMix.Add(source, NoiseMix.InAllChannels(noise, source.Channels), context.Amount, SignalLevel.Of(clip));
    }
}
