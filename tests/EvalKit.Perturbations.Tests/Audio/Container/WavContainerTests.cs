using System.Text;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class WavContainerTests
{
    private static readonly SampleBuffer[] Clips =
    [
        Sounds.Speech(999), Sounds.Speech(501, 44_100, 2), Sounds.Noise(333, 8_000, 1f), new([], 16_000), new([0.3f], 16_000, 1), Sounds.Speech(7, 48_000, 6),
        new([3, -3, 0.5f / 32_768, -1, 1], 22_050),
    ];

    private static byte[] Encode(SampleBuffer clip, int level, ulong seed) => WavContainerKernel.Encode(clip, new("case", level, level, new(seed)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public static void Every_file_decodes_to_the_canonical_samples(int level)
    {
        foreach (var clip in Clips)
        {
            var canonical = WavCodec.Encode(clip);
            var expected = WavCodec.Instance.Decode(canonical, MediaLimits.Default);
            for (var seed = 1UL; seed <= 40; seed++)
            {
                var file = Encode(clip, level, seed);
                var decoded = WavCodec.Instance.Decode(file, MediaLimits.Default);

                Assert.Equal(expected.Samples, decoded.Samples);
                Assert.Equal((expected.SampleRate, expected.Channels), (decoded.SampleRate, decoded.Channels));
                Assert.Equal(level == 0, file.AsSpan().SequenceEqual(canonical));
            }
        }
    }

    [Theory]
    [InlineData(1, "LIST")]
    [InlineData(4, "RF64")]
    [InlineData(4, "ds64")]
    [InlineData(5, "LIST")]
    public static void A_level_has_its_chunks(int level, string name) =>
        Assert.Contains(name, Encoding.Latin1.GetString(Encode(Clips[0], level, 1)), StringComparison.Ordinal);

    [Fact]
    public static void Samples_come_in_all_four_widths_from_level_3_on() =>
        Assert.Equal([24, 32, 64], Enumerable.Range(1, 40).Select(seed => (int)Encode(Clips[0], 3, (ulong)seed)[34]).Distinct().Order());

    [Fact]
    public static void In_a_chain_it_writes_what_the_other_steps_made()
    {
        var (container, noise) = (Perturb.Audio.Container(), Perturb.Audio.BackgroundNoise());
        var prompt = Prompt.User("?").Audio(AudioClip.FromSamples(Clips[0]));
        var plain = PerturbationChain.Of(noise.At(300)).Apply(prompt, "case", 1).AudioClips[0];

        foreach (var chain in new[] { PerturbationChain.Of(container.At(5), noise.At(300)), PerturbationChain.Of(noise.At(300), container.At(5)) })
        {
            var written = chain.Apply(prompt, "case", 1).AudioClips[0];

            Assert.NotEqual(plain.Hash, written.Hash);
            Assert.Equal(plain.Decode().Samples, written.Decode().Samples);
        }
    }
}
