using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class OtherNoiseTests
{
    private static readonly CounterRandom Chance = new(99);

    private static PixelBuffer At(ImagePerturbation member, PixelBuffer picture, double amount) => member.Run(picture, new("case", amount, 1, Chance));

    private static double Deviate(int pixel, int lane) =>
        GaussianTable.Values[(ushort)(Chance.BitsAt(pixel) >> (16 * lane))] / (double)(1 << GaussianTable.FractionBits);

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(1003)]
    public static void A_field_is_the_values_one_by_one(int count)
    {
        var bits = new ulong[count];
        RandomField.Fill(Chance, 1L << 40, bits);

        Assert.Equal(Enumerable.Range(0, count).Select(i => Chance.BitsAt((1L << 40) + i)), bits);
    }

    public sealed class Impulses
    {
        [Fact]
        public void A_sample_that_is_hit_is_hit_the_same_way_at_every_greater_share()
        {
            var picture = Pictures.Texture(97, 41);
            var before = picture;
            foreach (var share in new[] { 0.001, 0.03, 0.09, 0.27 })
            {
                var hit = At(ImageNoise.ImpulseNoise, picture, share);
                for (var i = 0; i < picture.Rgba.Length; i++)
                    if (before.Rgba[i] != picture.Rgba[i]) Assert.Equal(before.Rgba[i], hit.Rgba[i]);
                before = hit;
            }
        }

        [Theory]
        [InlineData(0.03)]
        [InlineData(0.27)]
        public void A_share_of_the_samples_is_hit_half_of_them_white_and_never_alpha(double share)
        {
            var hit = At(ImageNoise.ImpulseNoise, Pictures.Flat(401, 300, 128), share).Rgba;
            double all = 3 * 401 * 300, white = hit.Where((sample, i) => i % 4 != 3 && sample == 255).Count(), black = hit.Count(sample => sample == 0);

            Assert.Equal(all, white + black + hit.Count(sample => sample == 128));
            Assert.InRange((white + black) / all / share, 0.97, 1.03);
            Assert.InRange(white / (white + black), 0.48, 0.52);
        }
    }

    public sealed class Speckle
    {
        [Theory]
        [InlineData(0.001)]
        [InlineData(0.35)]
        [InlineData(0.6)]
        public void Every_sample_is_multiplied_by_one_plus_its_own_deviate(double sigma)
        {
            var picture = Pictures.Texture(61, 20);

            var result = At(ImageNoise.SpeckleNoise, picture, sigma);

            for (var i = 0; i < picture.Rgba.Length; i++)
            {
                var exact = i % 4 == 3 ? 255 : picture.Rgba[i] * (1 + sigma * Deviate(i / 4, i % 4));
                // The factors have 13 fractional bits: 255 of them are off by 0.02 at most, and 4 deviations of 2⁻¹⁷ by 0.008.
                Assert.InRange(result.Rgba[i], Math.Clamp(Math.Floor(exact + 0.47), 0, 255), Math.Clamp(Math.Floor(exact + 0.53), 0, 255));
            }
        }

        [Fact]
        public void A_stronger_level_is_the_same_field_scaled() => Scaled(ImageNoise.SpeckleNoise, 0.1, 0.2);
    }

    public sealed class Iso
    {
        [Fact]
        public void Light_and_colours_have_deviates_of_their_own_weaker_in_the_light()
        {
            var picture = Pictures.Texture(61, 20);

            var result = At(ImageNoise.IsoNoise, picture, 0.2);

            for (var i = 0; i < picture.Rgba.Length; i++)
            {
                var level = picture.Rgba[i];
                var exact = i % 4 == 3 ? 255 : level + (1 - level / 510.0) * 255 * 0.2 * (Deviate(i / 4, 3) + Deviate(i / 4, i % 4) / 2);
                // Three factors of 15 bits, times 510.
                Assert.InRange(result.Rgba[i], Math.Clamp(Math.Floor(exact + 0.44), 0, 255), Math.Clamp(Math.Floor(exact + 0.56), 0, 255));
            }
        }

        [Fact]
        public void A_stronger_level_is_the_same_field_scaled() => Scaled(ImageNoise.IsoNoise, 0.06, 0.12);
    }

    [Fact]
    public static void The_mild_constants_are_kept_apart_by_name()
    {
        var mild = ImageNoise.Corruptions(CorruptionSet.Cifar10C);

        Assert.Equal(
            [
                "image.gaussian-noise@1(0.1;constants=cifar-10-c)", "image.shot-noise@1(50;constants=cifar-10-c)",
                "image.impulse-noise@1(0.07;constants=cifar-10-c)", "image.speckle-noise@1(0.2;constants=cifar-10-c)",
            ],
            mild.Select(member => member.At(member.Scale.MaxTicks).ToString()));
        Assert.Equal([ImageNoise.GaussianNoise, ImageNoise.ShotNoise, ImageNoise.ImpulseNoise, ImageNoise.SpeckleNoise], ImageNoise.Corruptions(CorruptionSet.ImageNetC));
        Assert.All(mild, member => PerturbationContract.Verify(member));
    }

    private static void Scaled(ImagePerturbation member, double one, double twice)
    {
        var flat = Pictures.Flat(100, 100, 128);
        var (weak, strong) = (At(member, flat, one).Rgba, At(member, flat, twice).Rgba);

        Assert.All(Enumerable.Range(0, weak.Length).Where(i => strong[i] is > 0 and < 255), i => Assert.InRange(strong[i] - 128 - 2 * (weak[i] - 128), -2, 2));
    }
}
