using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Mixes a second voice in at a signal-to-noise ratio, whole: during the sound, from a place that chance draws, or behind it. Where it lasts
/// longer, so does the result.
/// </summary>
internal static class SpokenInjectionKernel
{
    private const int PausesPerSecond = 5;

    public static SampleBuffer During(SampleBuffer source, PerturbationContext context, ClipShelf clips)
    {
        if (double.IsPositiveInfinity(context.Amount) || source.Frames == 0) return source;
        var voice = VoiceFor(source, context, clips);
        return Mix(source, context, voice, context.Random.BelowAt(1, Math.Max(0, source.Frames - voice.Frames) + 1));
    }

    /// <summary>After a pause of a fifth of a second.</summary>
    public static SampleBuffer After(SampleBuffer source, PerturbationContext context, ClipShelf clips)
    {
        if (double.IsPositiveInfinity(context.Amount) || source.Frames == 0) return source;
        return Mix(source, context, VoiceFor(source, context, clips), checked(source.Frames + source.SampleRate / PausesPerSecond));
    }

    private static SampleBuffer VoiceFor(SampleBuffer source, in PerturbationContext context, ClipShelf clips) =>
        clips.At(context.Random.BelowAt(0, clips.Count), source.SampleRate);

    private static SampleBuffer Mix(SampleBuffer source, in PerturbationContext context, SampleBuffer voice, int first)
    {
        var frames = Math.Max(source.Frames, checked(first + voice.Frames));
        var samples = new float[checked(frames * source.Channels)];
        source.Samples.CopyTo(samples, 0);
        var scale = SignalLevel.Of(source) * FixedMath.Pow10(-context.Amount / 20) / SignalLevel.Of(voice);
        for (var frame = 0; frame < voice.Frames; frame++)
        {
            foreach (ref var sample in samples.AsSpan((first + frame) * source.Channels, source.Channels))
                sample = FullScale.Clip(sample + voice.Samples[frame] * scale);
        }

        return new(samples, source.SampleRate, source.Channels);
    }
}
