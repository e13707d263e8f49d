using EvalKit.Media;

namespace EvalKit;

/// <summary>Adds a noise to a clip at a signal-to-noise ratio, clipped at full scale. The signal's level is <see cref="SignalLevel"/>.</summary>
internal static class NoiseMix
{
    /// <summary>The ratio is to the root mean square of all of the noise, which has a sample for each of the clip's and becomes the result.</summary>
    public static SampleBuffer Add(SampleBuffer source, float[] noise, double decibels)
    {
        var sum = 0.0;
        foreach (var sample in noise) sum += (double)sample * sample;
        return sum == 0 ? source : Add(source, noise, decibels, Math.Sqrt(sum / noise.Length));
    }

    /// <summary>The ratio is to a level that the noise is said to have.</summary>
    public static SampleBuffer Add(SampleBuffer source, float[] noise, double decibels, double noiseLevel)
    {
        var scale = SignalLevel.Of(source) * FixedMath.Pow10(-decibels / 20) / noiseLevel;
        for (var i = 0; i < noise.Length; i++) noise[i] = FullScale.Clip(source.Samples[i] + noise[i] * scale);
        return new(noise, source.SampleRate, source.Channels);
    }

    /// <summary>The same noise in every channel.</summary>
    public static float[] InAllChannels(float[] mono, int channels)
    {
        if (channels == 1) return mono;
        var all = new float[mono.Length * channels];
        for (var i = 0; i < mono.Length; i++) all.AsSpan(i * channels, channels).Fill(mono[i]);
        return all;
    }
}
