using EvalKit.Media;

namespace EvalKit;

/// <summary>A kernel of one channel, with the channel's number.</summary>
internal delegate void ChannelKernel(ReadOnlySpan<float> source, Span<float> result, int channel);

/// <summary>Carries a kernel out on each channel alone.</summary>
internal static class ChannelWise
{
    public static SampleBuffer Map(SampleBuffer source, ChannelKernel kernel) => Map(source, source.Frames, kernel);

    /// <summary>The same with a result of another length.</summary>
    public static SampleBuffer Map(SampleBuffer source, int frames, ChannelKernel kernel)
    {
        var channels = source.Channels;
        var result = new float[checked(frames * channels)];
        if (channels == 1)
        {
            kernel(source.Samples, result, 0);
            return new(result, source.SampleRate);
        }

        var (one, changed) = (new float[source.Frames], new float[frames]);
        for (var channel = 0; channel < channels; channel++)
        {
            for (var i = 0; i < one.Length; i++) one[i] = source.Samples[i * channels + channel];
            Array.Clear(changed);
            kernel(one, changed, channel);
            for (var i = 0; i < frames; i++) result[i * channels + channel] = changed[i];
        }

        return new(result, source.SampleRate, channels);
    }
}
