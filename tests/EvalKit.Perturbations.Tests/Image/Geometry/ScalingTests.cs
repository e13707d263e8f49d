using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class ScalingTests
{
    private static PerturbationContext Context(double amount, int stream = 0) => new("case", amount, 0, new CounterRandom(5).Stream(stream));

    [Fact]
    public static void Resizing_multiplies_both_sides_and_squeezing_one_of_them()
    {
        var source = Pictures.Scene(80, 60);
        var shrunk = ResizeKernel.Shrink(source, Context(0.35), ResizeFilter.Box);
        var squeezed = Enumerable.Range(0, 20).Select(stream => ResizeKernel.Squeeze(source, Context(0.35, stream), ResizeFilter.Box)).ToList();

        Assert.Equal((28, 21), (shrunk.Width, shrunk.Height));
        Assert.Equal([(28, 60), (80, 21)], squeezed.Select(picture => (picture.Width, picture.Height)).Distinct().Order());
    }

    [Fact]
    public static void There_and_back_keeps_the_size_and_the_mean_and_loses_detail()
    {
        var source = Pictures.Texture(64, 64);

        var result = ResizeKernel.ThereAndBack(source, Context(0.25));

        Assert.Equal((64, 64), (result.Width, result.Height));
        Assert.Equal(source.Rgba.Average(sample => sample), result.Rgba.Average(sample => sample), 1.0);
        Assert.InRange(Roughness(result), 0, Roughness(source) / 3);
    }

    [Fact]
    public static void A_filter_of_one_s_own_is_part_of_the_chain_s_text_and_changes_the_result()
    {
        Assert.Equal("image.resize@1(0.5)", Perturb.Image.Resize().At(500).ToString());
        Assert.Equal("image.resize@1(0.5;filter=nearest)", Perturb.Image.Resize(filter: ResizeFilter.Nearest).At(500).ToString());
        Assert.Equal("image.aspect-ratio@1(0.5;filter=lanczos3)", Perturb.Image.AspectRatio(filter: ResizeFilter.Lanczos3).At(500).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.Image.Resize(filter: (ResizeFilter)77));
        Assert.Equal(5, Enum.GetValues<ResizeFilter>().Select(filter => ContentHash.Of(ResizeKernel.Shrink(Pictures.Texture(50, 50), Context(0.5), filter).Rgba)).Distinct().Count());
    }

    private static double Roughness(PixelBuffer picture) =>
        Enumerable.Range(4, picture.Rgba.Length - 4).Average(i => Math.Abs(picture.Rgba[i] - picture.Rgba[i - 4]));
}
