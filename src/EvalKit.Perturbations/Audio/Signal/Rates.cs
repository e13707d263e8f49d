using EvalKit.Media;

namespace EvalKit;

/// <summary>Other sample rates and back, whatever the rate.</summary>
internal static class Rates
{
    public static SampleBuffer To(SampleBuffer source, int rate) =>
        source.SampleRate == rate ? source : source.Resample(Math.Max(rate, source.SampleRate / ResamplingRatio.MostInputs + 1));

    /// <summary>At the rate and with the length of another sound, clipped at full scale.</summary>
    public static SampleBuffer Back(SampleBuffer source, SampleBuffer original)
    {
        var back = To(source, original.SampleRate);
        var samples = new float[original.Samples.Length];
        back.Samples.AsSpan(0, Math.Min(samples.Length, back.Samples.Length)).CopyTo(samples);
        FullScale.Clip(samples);
        return new(samples, original.SampleRate, original.Channels);
    }
}
