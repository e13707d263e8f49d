using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>SciPy, SoX and Python's audioop agree (Peers/sounds.py).</summary>
public static class SoundPeerTests
{
    private const int Step = 97;

    private static readonly SampleBuffer Hiss = Sounds.Hiss(4_000);

    private static readonly IReadOnlyList<string[]> Rows = PeerTable.Read("sounds");

    public static TheoryData<string, double, double> Sampled { get; } = new()
    {
        { "telephone", 3400, 1e-6 }, { "telephone", 2200, 1e-6 }, { "low-pass", 4000, 1e-6 }, { "low-pass", 1666, 1e-6 }, { "low-pass", 250, 1e-6 },
        { "high-pass", 500, 1e-6 }, { "high-pass", 3000, 1e-6 }, { "aliasing", 0.75, 1e-6 }, { "aliasing", 0.25, 1e-6 }, { "aliasing", 0.0625, 1e-6 },
        { "echo", 0.3, 1e-6 }, { "echo", 0.75, 1e-6 },
        // SoX keeps 24 bits of a sound that is 128 times softer.
        { "treble", 10, 1e-4 }, { "treble", 36, 1e-3 }, { "bass", 20, 1e-4 }, { "bass", 40, 1e-3 },
    };

    private static double[] Figures(string name, double amount) => Rows
        .Single(row => row[0] == name && double.Parse(row[1], CultureInfo.InvariantCulture) == amount)[2].Split(' ')
        .Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();

    [Theory]
    [MemberData(nameof(Sampled))]
    public static void Every_97th_sample_is_that_of_the_peer(string name, double amount, double within)
    {
        var member = (AudioPerturbation)Members.Named("audio." + name);
        var ticks = member.Scale.TicksOfAmount(amount);

        var result = member.Run(Hiss, new("case", member.Scale.AmountAt(ticks), member.Scale.SeverityAt(ticks), new(1)));

        Assert.All(Figures(name, amount), (expected, i) => Assert.Equal(expected, result.Samples[i * Step], within));
    }

    [Fact]
    public static void A_response_of_one_s_own_is_convolved_as_by_SciPy()
    {
        var tail = Sounds.Hiss(5_000).Samples[4_000..].Select((sample, i) => (float)(sample * Math.Pow(0.99, i))).ToArray();
        var response = new SampleBuffer([.. tail[..20].Select(sample => sample / 8), 1, .. tail[20..]], 16_000);
        var member = (AudioPerturbation)Perturb.Audio.ImpulseResponse([Floats(response)]);

        var result = member.Run(Hiss, new("case", 1, 5, new(1)));

        Assert.All(Figures("impulse-response", 1), (expected, i) => Assert.Equal(expected, result.Samples[i * Step], 1e-6));
    }

    [Theory]
    [InlineData("mu-law")]
    [InlineData("a-law")]
    public static void Every_16_bit_level_becomes_that_of_audioop(string law)
    {
        var levels = new SampleBuffer([.. Enumerable.Range(short.MinValue, 1 << 16).Select(level => level / 32768f)], 8_000);

        var result = ((AudioPerturbation)Members.Named("audio." + law)).Run(levels, new("case", 1, 1, new(1)));

        short[] decoded = [.. result.Samples.Select(sample => (short)(sample * 32768))];
        Assert.Equal(Rows.Single(row => row[0] == law)[2], Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<short>(decoded))));
    }

    [Theory]
    [InlineData(16_000)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    public static void Loudness_is_that_of_the_standard_s_own_coefficients(int rate)
    {
        // Mostly low tones: near half the rate the shelf is bent, and filters for another rate end.
        var hiss = Sounds.Hiss(2 * rate + 3, rate).Samples;
        var sound = new SampleBuffer([.. Enumerable.Range(0, 2 * rate).Select(i => (hiss[i] + hiss[i + 1] + hiss[i + 2] + hiss[i + 3]) / 4)], rate);
        double[] gains = [1, 0.01, 0.5, 0.1];
        for (var i = 0; i < sound.Samples.Length; i++) sound.Samples[i] *= (float)gains[i / (rate / 2)];

        Assert.Equal(Assert.Single(Figures("loudness", rate)), Loudness.Of(sound)!.Value, rate switch { 48_000 => 1e-5, 44_100 => 0.05, _ => 0.15 });
    }

    [Fact]
    public static void Likeness_is_that_of_NumPy()
    {
        var noise = Sounds.Hiss(8_000).Samples[4_000..];
        var changed = new SampleBuffer([.. Hiss.Samples.Zip(noise, (clean, other) => clean + other / 8)], 16_000);
        var figures = Figures("likeness", 1);

        Assert.Equal(figures[0], SoundSimilarity.Snr(Hiss, changed), 1e-4);
        Assert.Equal(figures[1], SoundSimilarity.SegmentalSnr(Hiss, changed), 1e-4);
        Assert.Equal(figures[2], SoundSimilarity.LogSpectralDistance(Hiss, changed), 1e-4);
    }

    private static AudioClip Floats(SampleBuffer samples) => AudioClip.FromBytes(WavCodec.Encode(samples, WavSampleFormat.IeeeFloat));
}
