using EvalKit.Media;

namespace EvalKit;

/// <summary>Moves, lengthens and cuts a sound.</summary>
internal static class ShiftKernel
{
    // 60 dB under the peak there is nothing to hear.
    private const float InaudibleOfPeak = 0.001f;

    /// <summary>Earlier or later by a share of the length, as chance has it; what leaves is lost, and silence takes its place.</summary>
    public static SampleBuffer Shift(SampleBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var frames = Math.Min(source.Frames, Math.Max(1, (int)(context.Amount * source.Frames)));
        var samples = new float[source.Samples.Length];
        if (context.Random.UniformAt(0) < 0.5) source.Samples.AsSpan(frames * source.Channels).CopyTo(samples);
        else source.Samples.AsSpan(0, samples.Length - frames * source.Channels).CopyTo(samples.AsSpan(frames * source.Channels));
        return new(samples, source.SampleRate, source.Channels);
    }

    /// <summary>Silence before and behind, together a share of the length; how much is before is drawn by chance.</summary>
    public static SampleBuffer Pad(SampleBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0) return source;
        var frames = Math.Max(1, (int)(context.Amount * source.Frames));
        var before = (int)(context.Random.UniformAt(0) * (frames + 1));
        var samples = new float[checked(source.Samples.Length + frames * source.Channels)];
        source.Samples.CopyTo(samples, before * source.Channels);
        return new(samples, source.SampleRate, source.Channels);
    }

    /// <summary>Without the beginning and the end that are over 60 dB under the peak; a silent sound stays.</summary>
    public static SampleBuffer Trim(SampleBuffer source)
    {
        var least = source.Peak() * InaudibleOfPeak;
        if (least == 0) return source;
        var first = Array.FindIndex(source.Samples, sample => Math.Abs(sample) > least) / source.Channels;
        var last = Array.FindLastIndex(source.Samples, sample => Math.Abs(sample) > least) / source.Channels;
        return first == 0 && last == source.Frames - 1
            ? source
            : new(source.Samples[(first * source.Channels)..((last + 1) * source.Channels)], source.SampleRate, source.Channels);
    }

    /// <summary>The last frame first.</summary>
    public static SampleBuffer Reverse(SampleBuffer source) => ChannelWise.Map(source, (channel, result, _) =>
    {
        channel.CopyTo(result);
        result.Reverse();
    });
}
