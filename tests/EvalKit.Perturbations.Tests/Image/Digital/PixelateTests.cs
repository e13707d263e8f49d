using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class PixelateTests
{
    private static PixelBuffer Pixelate(PixelBuffer source, double scale) => PixelateKernel.Apply(source, new("case", scale, 0, new CounterRandom(1)));

    [Fact]
    public static void A_quarter_makes_squares_of_four_by_four_with_their_mean()
    {
        var source = Pictures.Scene(32, 24);

        var result = Pixelate(source, 0.25);

        for (var y = 0; y < 24; y++)
        {
            for (var x = 0; x < 32; x++) Assert.Equal(result[x / 4 * 4, y / 4 * 4], result[x, y]);
        }

        var mean = Enumerable.Range(0, 16).Average(i => source[8 + i % 4, 12 + i / 4].G);
        Assert.InRange(result[8, 12].G, mean - 1, mean + 1);
    }

    [Fact]
    public static void Scale_1_is_the_picture_itself()
    {
        var picture = Pictures.Scene(5, 4);

        Assert.Same(picture, Pixelate(picture, 1));
    }

    [Fact]
    public static void A_flat_picture_stays_flat() => Assert.Equal(Pictures.Flat(31, 17, 77).Rgba, Pixelate(Pictures.Flat(31, 17, 77), 0.3).Rgba);

    [Fact]
    public static void Hidden_colours_of_transparent_pixels_do_not_show()
    {
        var picture = new PixelBuffer(8, 8);
        for (var i = 0; i < 64; i++) picture[i % 8, i / 8] = i % 8 < 3 ? new Rgba(255, 0, 255, 0) : new Rgba(10, 200, 10);

        var result = Pixelate(picture, 0.25);

        Assert.Equal(new Rgba(10, 200, 10, 64), result[0, 0]);
        Assert.Equal(new Rgba(10, 200, 10), result[7, 7]);
    }

    [Fact]
    public static void Opaque_and_almost_opaque_pictures_agree()
    {
        var opaque = Pictures.Texture(50, 50);
        var almost = opaque.Clone();
        almost.Rgba[3] = 254;

        Assert.All(Pixelate(opaque, 0.4).Rgba.Zip(Pixelate(almost, 0.4).Rgba), pair => Assert.InRange(pair.First - pair.Second, -1, 1));
    }
}
