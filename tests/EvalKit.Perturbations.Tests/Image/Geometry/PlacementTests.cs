using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class PlacementTests
{
    private static PerturbationContext Context(double amount, int stream = 0) => new("case", amount, 0, new CounterRandom(5).Stream(stream));

    [Fact]
    public static void A_crop_is_a_window_of_the_source_inside_every_milder_one()
    {
        // Every pixel says where it was.
        var source = new PixelBuffer(200, 100);
        for (var y = 0; y < 100; y++)
        {
            for (var x = 0; x < 200; x++) source[x, y] = new((byte)x, (byte)y, 0);
        }

        for (var stream = 0; stream < 20; stream++)
        {
            var (left, top, right, bottom) = (0, 0, 199, 99);
            foreach (var kept in new[] { 0.95, 0.9, 0.8, 0.65, 0.5 })
            {
                var result = CropKernel.Apply(source, Context(kept, stream));
                var (first, last) = (result[0, 0], result[result.Width - 1, result.Height - 1]);

                Assert.Equal(((int)(200 * kept), (int)(100 * kept)), (result.Width, result.Height));
                Assert.Equal((result.Width - 1, result.Height - 1), (last.R - first.R, last.G - first.G));
                Assert.True(first.R >= left && first.G >= top && last.R <= right && last.G <= bottom);
                (left, top, right, bottom) = (first.R, first.G, last.R, last.G);
            }
        }
    }

    [Fact]
    public static void Crops_of_different_cases_lie_in_different_places()
    {
        var source = Pictures.Texture(64, 64);

        Assert.InRange(Enumerable.Range(0, 20).Select(stream => ContentHash.Of(CropKernel.Apply(source, Context(0.5, stream)).Rgba)).Distinct().Count(), 15, 20);
    }

    [Fact]
    public static void A_translation_goes_one_way_at_every_severity_and_cases_go_all_eight_ways()
    {
        var source = Pictures.Slope(100, 100);
        var directions = Enumerable.Range(0, 100).Select(stream => Direction(stream, 0.1)).ToList();

        Assert.Equal(8, directions.Distinct().Count());
        Assert.Equal(directions, Enumerable.Range(0, 100).Select(stream => Direction(stream, 0.3)));

        (int, int) Direction(int stream, double fraction)
        {
            var centre = TranslationKernel.Apply(source, Context(fraction, stream))[50, 50];
            return (Math.Sign(source[50, 50].R - centre.R), Math.Sign(source[50, 50].G - centre.G));
        }
    }

    [Theory]
    [InlineData(60, 40, 60, 56)]
    [InlineData(40, 60, 56, 60)]
    [InlineData(40, 40, 40, 56)]
    public static void Letterbox_bars_prolong_the_shorter_side(int width, int height, int wide, int high)
    {
        var result = BorderKernel.Letterbox(Pictures.Flat(width, height, 200), Context(0.2), FillColour.PixelOf(null));

        Assert.Equal((wide, high), (result.Width, result.Height));
        Assert.Equal(new(0, 0, 0), result[0, 0]);
        Assert.Equal(new(200, 200, 200), result[wide / 2, high / 2]);
    }

    [Fact]
    public static void A_fill_of_one_s_own_is_part_of_the_chain_s_text_and_the_default_is_not()
    {
        Assert.Equal("image.padding@1(0.3;fill=#ffffff)", Perturb.Image.Padding(fill: new(255, 255, 255)).At(300).ToString());
        Assert.Equal("image.padding@1(0.3)", Perturb.Image.Padding(fill: new(0, 0, 0)).At(300).ToString());
        Assert.Equal("image.letterbox@1(0.02;fill=#01020304)", Perturb.Image.Letterbox(fill: new(1, 2, 3, 4)).At(20).ToString());
    }

    [Fact]
    public static void A_result_over_the_limit_of_a_picture_says_so() => Assert.Contains(
        "300000 × 1000 pixels, over the limit", Assert.Throws<PerturbationException>(() => Drawing.Unset(300_000, 1_000)).Message);
}
