using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>Noise other than white.</summary>
public static class AddedNoiseTests
{
    private const int Rate = 16_000;

    private static double[] NoiseOf(Perturbation member, SampleBuffer source, double amount, ulong seed = 3) =>
        [.. ((AudioPerturbation)member).Run(source, new("case", amount, 2, new(seed))).Samples.Zip(source.Samples, (noisy, clean) => (double)noisy - clean)];

    private static double Rms(IReadOnlyCollection<double> samples) => Math.Sqrt(samples.Average(sample => sample * sample));

    public static TheoryData<Perturbation> AtRatios { get; } =
    [
        .. Enum.GetValues<NoiseColour>().Select(colour => Perturb.Audio.ColouredNoise(colour: colour)),
        Perturb.Audio.Babble(), Perturb.Audio.Babble(talkers: 1), Perturb.Audio.Hum(), Perturb.Audio.Hum(mainsHertz: 60),
    ];

    [Theory]
    [MemberData(nameof(AtRatios), DisableDiscoveryEnumeration = true)]
    public static void The_ratio_of_levels_is_the_asked_one(Perturbation member)
    {
        var clip = Sounds.Noise(32_000, Rate, 0.1f);

        Assert.Equal(20, 20 * Math.Log10(SignalLevel.Of(clip) / Rms(NoiseOf(member, clip, 20))), 0.05);
    }

    [Theory]
    [MemberData(nameof(AtRatios), DisableDiscoveryEnumeration = true)]
    public static void A_stronger_level_is_the_same_noise_scaled(Perturbation member)
    {
        var clip = Sounds.Noise(6_000, Rate, 0.05f);

        Assert.All(NoiseOf(member, clip, 40).Zip(NoiseOf(member, clip, 20)), pair => Assert.Equal(10 * pair.First, pair.Second, 2e-5));
    }

    [Theory]
    [InlineData(NoiseColour.Pink, -3.01)]
    [InlineData(NoiseColour.Brown, -6.02)]
    [InlineData(NoiseColour.Blue, 3.01)]
    [InlineData(NoiseColour.Violet, 6.02)]
    public static void A_colour_has_its_slope(NoiseColour colour, double decibelsPerOctave)
    {
        var sections = ColouredNoiseKernel.Sections(colour, 48_000);
        double Gain(double hertz) => sections.Sum(section =>
        {
            var z = System.Numerics.Complex.FromPolarCoordinates(1, -2 * Math.PI * hertz / 48_000);
            return 20 * Math.Log10(((section.B0 + section.B1 * z) / (1 + section.A1 * z)).Magnitude);
        });

        // From well above 20 Hz to a tenth of the rate, beyond which a difference of samples is no longer a derivative.
        foreach (var hertz in new[] { 100, 200, 400, 800, 1600, 2400.0 }) Assert.Equal(Gain(100) + decibelsPerOctave * Math.Log2(hertz / 100), Gain(hertz), 0.35);
    }

    [Fact]
    public static void Hum_is_made_of_multiples_of_the_mains_frequency()
    {
        var noise = NoiseOf(Perturb.Audio.Hum(mainsHertz: 60), Sounds.Noise(Rate, Rate, 0.1f), 5);
        double Strength(double hertz) => new System.Numerics.Complex(
            noise.Select((sample, i) => sample * Math.Cos(2 * Math.PI * hertz * i / Rate)).Sum(),
            noise.Select((sample, i) => sample * Math.Sin(2 * Math.PI * hertz * i / Rate)).Sum()).Magnitude;

        foreach (var harmonic in new[] { 1, 2, 5, 8 }) Assert.Equal(Strength(60) / harmonic, Strength(60 * harmonic), 0.02 * Strength(60));
        foreach (var hertz in new[] { 50, 90, 100, 540 }) Assert.InRange(Strength(hertz), 0, 0.01 * Strength(60));
    }

    [Fact]
    public static void A_higher_rate_of_clicks_is_the_same_clicks_and_more()
    {
        var silence = new SampleBuffer(new float[10 * Rate], Rate);
        double[] few = NoiseOf(Perturb.Audio.Clicks(), silence, 1), many = NoiseOf(Perturb.Audio.Clicks(), silence, 10);
        static int Count(double[] noise) => noise.Where((sample, i) => sample != 0 && noise[Math.Max(0, i - 100)..i].All(other => other == 0)).Count();

        Assert.All(few.Zip(many).Where(pair => pair.First != 0), pair => Assert.NotEqual(0, pair.Second));
        Assert.InRange(Count(few), 3, 25);
        Assert.InRange(Count(many), 60, 140);
    }

    [Fact]
    public static void A_burst_lasts_100_to_400_ms_of_every_two_seconds()
    {
        var noise = NoiseOf(Perturb.Audio.NoiseBursts(), new SampleBuffer(new float[8 * Rate], Rate), 0);

        foreach (var slot in noise.Chunk(2 * Rate)) Assert.InRange(slot.Count(sample => sample != 0), 0.099 * Rate, 0.4 * Rate);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public static void Babble_has_1_to_20_talkers(int talkers) => Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.Audio.Babble(talkers: talkers));

    [Fact]
    public static void Options_are_part_of_the_chain() => Assert.Equal(
        ["audio.hum@1(20;mains=60)", "audio.coloured-noise@1(20;colour=violet)", "audio.babble@1(20;talkers=3)"],
        new[] { Perturb.Audio.Hum(mainsHertz: 60), Perturb.Audio.ColouredNoise(colour: NoiseColour.Violet), Perturb.Audio.Babble(talkers: 3) }
            .Select(member => member.At(member.Scale.TicksOfAmount(20)).ToString()));
}
