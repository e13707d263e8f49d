using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class ToneTests
{
    private static PixelBuffer At(ImagePerturbation member, PixelBuffer picture, double amount) => member.Run(picture, new("case", amount, 1, new(1)));

    private static PixelBuffer OfOnePixel(byte red, byte green, byte blue, byte alpha = 255) => new(1, 1, [red, green, blue, alpha]);

    [Theory]
    [InlineData(new byte[] { 100, 50, 0 }, 0.2, new byte[] { 151, 76, 0 })]
    [InlineData(new byte[] { 200, 100, 40 }, 0.5, new byte[] { 255, 128, 51 })]
    [InlineData(new byte[] { 0, 0, 0 }, 0.4, new byte[] { 102, 102, 102 })]
    [InlineData(new byte[] { 255, 10, 10 }, 0.5, new byte[] { 255, 10, 10 })]
    public static void Brightness_multiplies_by_the_raised_value_over_the_value(byte[] colour, double value, byte[] expected) =>
        Assert.Equal(expected, At(ImageTone.Brightness, OfOnePixel(colour[0], colour[1], colour[2]), value).Rgba[..3]);

    [Fact]
    public static void Every_value_and_every_colour_below_it_are_rounded_from_the_exact_quotient()
    {
        var picture = new PixelBuffer(256, 256);
        for (var value = 0; value < 256; value++)
        {
            for (var colour = 0; colour < 256; colour++) picture[colour, value] = new((byte)value, (byte)Math.Min(colour, value), 0);
        }

        var result = At(ImageTone.Brightness, picture, 0.3);

        for (var value = 1; value < 256; value++)
        {
            for (var colour = 0; colour < value; colour++)
            {
                var exact = colour * Math.Min(255, value + 76.5) / value;
                // Single precision: a quotient that lies on the edge of rounding may fall either way.
                Assert.InRange(result[colour, value].G, Math.Floor(exact + 0.4999), Math.Floor(exact + 0.5001));
            }
        }
    }

    [Fact]
    public static void Contrast_leaves_what_lies_at_the_mean()
    {
        var picture = new PixelBuffer(3, 1, [0, 10, 200, 255, 100, 20, 200, 255, 200, 30, 200, 255]);

        Assert.Equal([90, 19, 200, 255, 100, 20, 200, 255, 110, 21, 200, 255], At(ImageTone.Contrast, picture, 0.1).Rgba);
    }

    [Fact]
    public static void Hidden_colours_count_neither_for_the_mean_nor_for_the_levels_that_are_spread()
    {
        byte[] seen = [10, 10, 10, 255, 90, 90, 90, 255];
        byte[] withHidden = [.. seen, 250, 0, 7, 0];

        foreach (var (member, amount) in new[] { (ImageTone.Contrast, 0.5), (ImageTone.Equalize, 1.0), (ImageTone.Clahe, 1.0) })
            Assert.Equal(At(member, new(2, 1, seen), amount).Rgba, At(member, new(3, 1, withHidden), amount).Rgba[..8]);
    }

    [Fact]
    public static void A_long_picture_s_mean_is_exact()
    {
        var flat = Pictures.Flat(4096, 520, 255);
        flat[17, 300] = new(0, 254, 255);

        var means = ChannelMeans.Of(flat)!.Value;

        Assert.Equal(((4096 * 520 - 1) * 255.0 / (4096 * 520), 255 - 1.0 / (4096 * 520), 255.0), means);
    }

    [Theory]
    [InlineData(1, 255)]
    [InlineData(61, 255)]
    [InlineData(61, 200)]
    public static void Means_weigh_every_pixel_by_its_alpha_whatever_the_width(int width, byte alpha)
    {
        var picture = Pictures.Scene(width, 47, alpha);
        var pixels = picture.Rgba.Chunk(4).ToList();
        double Mean(int channel) => pixels.Sum(pixel => (double)pixel[channel] * pixel[3]) / pixels.Sum(pixel => (double)pixel[3]);

        Assert.Equal((Mean(0), Mean(1), Mean(2)), ChannelMeans.Of(picture)!.Value);
    }

    [Theory]
    [InlineData(2, 0b1100_0000)]
    [InlineData(7, 0b1111_1110)]
    public static void Posterizing_keeps_upper_bits(double bits, int mask)
    {
        var result = At(ImageTone.Posterize, Ramp(), bits);

        Assert.All(Enumerable.Range(0, 256), level => Assert.Equal(level & mask, result[level, 0].R));
    }

    [Fact]
    public static void Solarizing_at_a_half_inverts_from_the_middle_on()
    {
        var result = At(ImageTone.Solarize, Ramp(), 0.5);

        Assert.All(Enumerable.Range(0, 256), level => Assert.Equal(level < 128 ? level : 255 - level, result[level, 0].R));
    }

    [Fact]
    public static void A_mixture_lies_between_the_picture_and_the_whole_change()
    {
        var picture = Pictures.Scene(40, 32);
        foreach (var member in new[] { ImageTone.Equalize, ImageTone.Clahe, ImageTone.Invert })
        {
            var (half, whole) = (At(member, picture, 0.5), At(member, picture, 1));

            Assert.NotEqual(picture.Rgba, whole.Rgba);
            for (var i = 0; i < picture.Rgba.Length; i++)
                // What is clipped in the whole change is half a change short.
                if (whole.Rgba[i] is > 0 and < 255) Assert.InRange(2 * half.Rgba[i] - picture.Rgba[i] - whole.Rgba[i], -2, 2);
        }
    }

    [Fact]
    public static void Gamma_leaves_black_and_white_and_its_two_directions_are_inverse()
    {
        var (dark, bright) = (At(ImageTone.GammaDarken, Ramp(), 2), At(ImageTone.GammaBrighten, Ramp(), 2));

        Assert.Equal((0, 255, 64, 181), (dark[0, 0].R, dark[255, 0].R, dark[128, 0].R, bright[128, 0].R));
        Assert.All(Enumerable.Range(0, 256), level => Assert.Equal(level, 255 * Math.Pow(bright[level, 0].R / 255.0, 2), 1.0));
    }

    [Fact]
    public static void Equalised_levels_are_spread_evenly()
    {
        var picture = Pictures.Flat(4, 1, 100);
        for (var x = 0; x < 4; x++) picture[x, 0] = new((byte)(100 + x), 50, 50);

        Assert.Equal([0, 85, 170, 255], Enumerable.Range(0, 4).Select(x => (int)At(ImageTone.Equalize, picture, 1)[x, 0].R));
        Assert.Equal(50, At(ImageTone.Equalize, picture, 1)[0, 0].G);
    }

    [Fact]
    public static void The_mild_constants_are_kept_apart_by_name()
    {
        var mild = ImageTone.Corruptions(CorruptionSet.Cifar10C);

        Assert.Equal(["image.brightness@1(0.05;constants=cifar-10-c)", "image.contrast@1(0.75;constants=cifar-10-c)"], mild.Select(member => member.At(member.Scale.TicksAtMost(1)).ToString()));
        Assert.Equal([ImageTone.Brightness, ImageTone.Contrast], ImageTone.Corruptions(CorruptionSet.ImageNetC));
    }

    private static PixelBuffer Ramp()
    {
        var picture = Pictures.Flat(256, 1, 0);
        for (var level = 0; level < 256; level++) picture[level, 0] = new((byte)level, (byte)level, (byte)level);
        return picture;
    }
}
