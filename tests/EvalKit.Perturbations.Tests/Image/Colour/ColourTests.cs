using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class ColourTests
{
    private static byte[] Pixel(ImagePerturbation member, byte[] colour, double amount, ulong seed = 1) =>
        member.Run(new(1, 1, [.. colour, 200]), new("case", amount, amount, new(seed))).Rgba;

    [Fact]
    public static void Saturation_moves_colours_away_from_the_strongest_one_or_towards_it()
    {
        Assert.Equal([200, 100, 50, 200], Pixel(ImageColour.SaturateUp, [200, 150, 125], 2));
        Assert.Equal([200, 67, 0, 200], Pixel(ImageColour.SaturateUp, [200, 150, 125], 20));
        Assert.Equal([200, 175, 163, 200], Pixel(ImageColour.SaturateDown, [200, 150, 125], 0.5));
        Assert.Equal([200, 200, 200, 200], Pixel(ImageColour.SaturateDown, [200, 150, 125], 0));
    }

    [Fact]
    public static void Grey_stays_grey_but_for_the_published_offset_which_makes_it_red()
    {
        Assert.Equal([90, 90, 90, 200], Pixel(ImageColour.SaturateUp, [90, 90, 90], 20));
        Assert.Equal([90, 90, 90, 200], Pixel(ImageColour.HueShift, [90, 90, 90], 150));
        Assert.Equal([90, 72, 72, 200], Pixel(ImageColour.Saturate, [90, 90, 90], 5));
        Assert.Equal([0, 0, 0, 200], Pixel(ImageColour.Saturate, [0, 0, 0], 5));
    }

    [Fact]
    public static void A_third_of_the_circle_of_hues_passes_colours_on()
    {
        var turned = Enumerable.Range(0, 16).Select(seed => Pixel(ImageColour.HueShift, [210, 40, 90], 120, (ulong)seed)[..3]).ToList();

        Assert.Contains(turned, colour => colour.SequenceEqual(new byte[] { 90, 210, 40 }));
        Assert.Contains(turned, colour => colour.SequenceEqual(new byte[] { 40, 90, 210 }));
        Assert.Equal(2, turned.DistinctBy(colour => string.Join(' ', colour)).Count());
    }

    [Theory]
    // CIE 15: illuminant A, and the black body that daylight of 6504 K is correlated with.
    [InlineData(2856, 0.44757, 0.40745)]
    [InlineData(6504, 0.31352, 0.32366)]
    [InlineData(4000, 0.38045, 0.37674)]
    public static void Black_bodies_have_their_published_chromaticity(double kelvin, double x, double y)
    {
        var found = PlanckianGains.Chromaticity(kelvin);

        Assert.Equal(x, found.X, 0.0005);
        Assert.Equal(y, found.Y, 0.0005);
    }

    [Fact]
    public static void Lower_temperatures_are_warmer_and_keep_the_luminance_of_white()
    {
        var before = PlanckianGains.At(6500);
        Assert.Equal((1.0, 1.0, 1.0), before);
        for (var kelvin = 6400; kelvin >= 2700; kelvin -= 100)
        {
            var gains = PlanckianGains.At(kelvin);

            Assert.True(gains.Red > before.Red && gains.Blue < before.Blue && gains.Blue > 0);
            Assert.Equal(1, 0.2126 * gains.Red + 0.7152 * gains.Green + 0.0722 * gains.Blue, 1e-12);
            before = gains;
        }
    }

    [Fact]
    public static void The_transfer_function_of_sRGB_is_its_own_inverse_backwards() => Assert.All(Enumerable.Range(0, 256), level =>
    {
        Assert.Equal(level / 255.0, SrgbCurve.FromLinear(SrgbCurve.ToLinear(level / 255.0)), 1e-6);
        Assert.Equal(0.21404114, SrgbCurve.ToLinear(0.5), 1e-8);
    });

    [Fact]
    public static void The_channel_that_moves_furthest_moves_by_the_amount_and_a_larger_one_moves_all_further_the_same_way()
    {
        for (var seed = 1UL; seed <= 30; seed++)
        {
            var near = Pixel(ImageColour.ChannelShift, [128, 128, 128], 20, seed)[..3].Select(level => level - 128).ToArray();
            var far = Pixel(ImageColour.ChannelShift, [128, 128, 128], 40, seed)[..3].Select(level => level - 128).ToArray();

            Assert.Equal(20, near.Max(Math.Abs));
            Assert.All(near.Zip(far), pair => Assert.InRange(pair.Second - 2 * pair.First, -1, 1));
        }
    }

    [Fact]
    public static void Shuffling_meets_every_order_but_the_first()
    {
        var orders = Enumerable.Range(0, 200).Select(seed => string.Join(' ', Pixel(ImageColour.ChannelShuffle, [1, 2, 3], 1, (ulong)seed)[..3])).ToList();

        Assert.Equal(["1 3 2", "2 1 3", "2 3 1", "3 1 2", "3 2 1"], orders.Distinct().Order());
    }

    [Fact]
    public static void The_mild_constants_are_kept_apart_by_name()
    {
        var mild = Assert.Single(ImageColour.Corruptions(CorruptionSet.Cifar10C));

        Assert.Equal("image.saturate@1(3;constants=cifar-10-c)", mild.At(300).ToString());
        Assert.Equal([200, 125, 88, 200], Pixel(mild, [200, 150, 125], 3));
        Assert.Same(ImageColour.Saturate, Assert.Single(ImageColour.Corruptions(CorruptionSet.ImageNetC)));
    }
}
