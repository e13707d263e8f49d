using System.Runtime.InteropServices;
using EvalKit.Media;

namespace EvalKit;

/// <param name="isSlow">Whether the ordinary sound is a slow swell: noise that moves by a sample is already another noise.</param>
internal sealed class AudioMedium(bool isSlow) : ContractMedium<SampleBuffer>
{
    private static readonly CounterRandom Chance = new(0x5EED);

    public override IReadOnlyList<(string Name, SampleBuffer Value)> EdgeInputs { get; } =
    [
        ("a clip without samples", new([], 16_000)),
        ("a clip of one sample", new([0.5f], 16_000)),
        ("a silent clip", new(new float[64], 16_000)),
        ("a clip at 100 Hz", Made(50, 100, 1)),
        ("a full-scale clip", new([1, -1, 1, -1, 1, -1, 1, -1], 8_000)),
        ("a stereo clip", Made(90, 22_050, 2)),
    ];

    public override (string Name, SampleBuffer Value) Ordinary { get; } = ("a clip of 2,000 samples at 16 kHz", isSlow ? Swell(2_000, 16_000) : Made(2_000, 16_000, 1));

    public override double Slack => 1e-9;

    public override SampleBuffer Clone(SampleBuffer value) => value.Clone();

    public override bool Same(SampleBuffer one, SampleBuffer other) =>
        one.SampleRate == other.SampleRate && one.Channels == other.Channels
        && MemoryMarshal.AsBytes<float>(one.Samples)
            .SequenceEqual(MemoryMarshal.AsBytes<float>(other.Samples));

    public override SampleBuffer? Run(Perturbation perturbation, SampleBuffer input, in PerturbationContext context) =>
        ((AudioPerturbation)perturbation).Run(input, context);

    public override string? Flaw(SampleBuffer input, SampleBuffer result)
    {
        var at = Array.FindIndex(result.Samples, sample => !float.IsFinite(sample));
        return at < 0 ? null : FormattableString.Invariant($"made sample {at} {result.Samples[at]}");
    }

    public override double Distance(SampleBuffer one, SampleBuffer other)
    {
        if (one.Samples.Length != other.Samples.Length || one.Channels != other.Channels || one.SampleRate != other.SampleRate) return double.NaN;
        var sum = 0.0;
        for (var i = 0; i < one.Samples.Length; i++)
        {
            var difference = (double)one.Samples[i] - other.Samples[i];
            sum += difference * difference;
        }

        return sum / Math.Max(1, one.Samples.Length);
    }

    private static SampleBuffer Swell(int frames, int rate) =>
        new([.. Enumerable.Range(0, frames).Select(i => 3.2f * i * (frames - i) / ((float)frames * frames))], rate);

    /// <summary>Noise under a slow swell: every band holds something.</summary>
    private static SampleBuffer Made(int frames, int rate, int channels)
    {
        var samples = new float[frames * channels];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = (float)((Chance.UniformAt(i) - 0.5) * (0.2 + 0.4 * i / samples.Length));
        return new(samples, rate, channels);
    }
}
