using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>Sounds made of whole numbers, so that they are the same everywhere.</summary>
internal static class Sounds
{
    /// <summary>Syllables: bursts of a hummed note with breath, and pauses.</summary>
    public static SampleBuffer Speech(int frames = 8_000, int rate = 16_000, int channels = 1)
    {
        var breath = new CounterRandom(11);
        var samples = new float[frames * channels];
        for (var i = 0; i < samples.Length; i++)
        {
            var frame = i / channels;
            var isPause = frame / (rate / 8) % 2 == 1;
            var hum = Math.Abs(frame % 100 - 50) - 25;
            samples[i] = isPause ? 0 : (hum * 200 + breath.BelowAt(i, 2_000) - 1_000) / 32_768f;
        }

        return new(samples, rate, channels);
    }

    /// <summary>The upper 16 bits of a linear congruential generator, −0.5 to 0.5; Peers/sounds.py makes the same.</summary>
    public static SampleBuffer Hiss(int frames, int rate = 16_000)
    {
        var state = 1u;
        var samples = new float[frames];
        for (var i = 0; i < frames; i++)
        {
            state = unchecked(state * 1_664_525 + 1_013_904_223);
            samples[i] = ((state >> 16) - 32_768f) / 65_536;
        }

        return new(samples, rate);
    }

    public static SampleBuffer Noise(int frames, int rate, float amplitude)
    {
        var chance = new CounterRandom(13);
        var samples = new float[frames];
        for (var i = 0; i < frames; i++) samples[i] = (float)(chance.UniformAt(i) * 2 - 1) * amplitude;
        return new(samples, rate);
    }
}
