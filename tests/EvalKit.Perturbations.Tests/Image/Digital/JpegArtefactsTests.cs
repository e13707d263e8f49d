using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class JpegArtefactsTests
{
    private static PixelBuffer Jpeg(PixelBuffer source, int quality) => JpegArtefactsKernel.Apply(source, new("case", quality, 0, new CounterRandom(1)));

    [Fact]
    public static void Grey_at_a_level_that_the_steps_reach_stays_grey() => Assert.Equal(Pictures.Flat(30, 20, 128).Rgba, Jpeg(Pictures.Flat(30, 20, 128), 7).Rgba);

    [Fact]
    public static void Quality_100_rounds_and_changes_little()
    {
        var source = Pictures.Slope(64, 48);

        var result = Jpeg(source, 100);

        Assert.NotEqual(source.Rgba, result.Rgba);
        Assert.All(source.Rgba.Zip(result.Rgba), pair => Assert.InRange(pair.First - pair.Second, -5, 5));
    }

    [Fact]
    public static void Chroma_is_halved()
    {
        var source = new PixelBuffer(64, 64);
        for (var i = 0; i < 64 * 64; i++) source[i % 64, i / 64] = i % 2 == 0 ? new Rgba(255, 0, 0) : new Rgba(0, 0, 255);

        var result = Jpeg(source, 100);

        // Columns of red and blue: their chroma is the mean everywhere, which is nowhere red or blue alone.
        Assert.InRange(result[30, 30].B, 60, 200);
        Assert.InRange(result[31, 31].R, 60, 200);
    }

    [Fact]
    public static void Alpha_stays()
    {
        var result = Jpeg(Pictures.Scene(19, 13, alpha: 90), 10);

        Assert.All(result.Rgba.Where((_, i) => i % 4 == 3), alpha => Assert.Equal(90, alpha));
    }
}
