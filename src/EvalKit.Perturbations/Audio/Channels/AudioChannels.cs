using EvalKit.Media;

namespace EvalKit;

/// <summary>Which channel has what, and how many there are.</summary>
internal static class AudioChannels
{
    public static AudioPerturbation ChannelSwap { get; } = new(
        AudioDefinition.Of("channel-swap", SwitchScale.Scale, Aspect.Orientation, LabelEffect.PreservesUnlessDependent).WithoutChance(),
        (source, context) => context.Amount == 0 || source.Channels == 1 ? source : Swap(source));

    public static AudioPerturbation Narrowing { get; } = new(
        AudioDefinition.Of("narrowing", new RowScale("share", 0, 20, 40, 60, 80, 100) { Divisor = 100 }, Aspect.Orientation, LabelEffect.PreservesUnlessDependent).WithoutChance(),
        (source, context) => context.Amount == 0 || source.Channels == 1 ? source : Narrow(source, context.Amount));

    public static AudioPerturbation ChannelCount { get; } = new(
        AudioDefinition.Of("channel-count", SwitchScale.Scale, Aspect.Orientation, LabelEffect.PreservesUnlessDependent).WithoutChance().OtherLength(),
        (source, context) => context.Amount == 0 ? source : source.Channels > 1 ? source.ToMono() : Twice(source));

    public static MemberFamily Family { get; } = new("audio/channels", [ChannelSwap, Narrowing, ChannelCount]);

    /// <summary>The same left and right.</summary>
    private static SampleBuffer Twice(SampleBuffer source)
    {
        var result = new float[checked(2 * source.Samples.Length)];
        for (var i = 0; i < source.Samples.Length; i++) result[2 * i] = result[2 * i + 1] = source.Samples[i];
        return new(result, source.SampleRate, 2);
    }

    /// <summary>The last channel first.</summary>
    private static SampleBuffer Swap(SampleBuffer source)
    {
        var result = source.Samples.AsSpan().ToArray();
        for (var i = 0; i < result.Length; i += source.Channels) result.AsSpan(i, source.Channels).Reverse();
        return new(result, source.SampleRate, source.Channels);
    }

    /// <summary>Every channel nearer to the mean of all.</summary>
    private static SampleBuffer Narrow(SampleBuffer source, double share)
    {
        var result = new float[source.Samples.Length];
        for (var i = 0; i < result.Length; i += source.Channels)
        {
            var mean = 0.0;
            for (var channel = 0; channel < source.Channels; channel++) mean += source.Samples[i + channel];
            mean /= source.Channels;
            for (var channel = 0; channel < source.Channels; channel++)
                result[i + channel] = (float)(source.Samples[i + channel] + (mean - source.Samples[i + channel]) * share);
        }

        return new(result, source.SampleRate, source.Channels);
    }
}
