using EvalKit.Media;

namespace EvalKit;

/// <summary>Changes samples one by one, clipped at full scale.</summary>
internal static class Samplewise
{
    public static SampleBuffer Scale(SampleBuffer source, double factor)
    {
        var result = new float[source.Samples.Length];
        for (var i = 0; i < result.Length; i++) result[i] = FullScale.Clip(source.Samples[i] * factor);
        return new(result, source.SampleRate, source.Channels);
    }

    public static SampleBuffer Offset(SampleBuffer source, double offset)
    {
        var result = new float[source.Samples.Length];
        for (var i = 0; i < result.Length; i++) result[i] = FullScale.Clip(source.Samples[i] + offset);
        return new(result, source.SampleRate, source.Channels);
    }

    /// <summary>A factor for each frame.</summary>
    public static SampleBuffer Envelope(SampleBuffer source, Func<int, double> gain)
    {
        var result = new float[source.Samples.Length];
        for (var (i, frame) = (0, 0); i < result.Length; frame++)
        {
            var factor = gain(frame);
            for (var channel = 0; channel < source.Channels; channel++, i++) result[i] = FullScale.Clip(source.Samples[i] * factor);
        }

        return new(result, source.SampleRate, source.Channels);
    }
}
