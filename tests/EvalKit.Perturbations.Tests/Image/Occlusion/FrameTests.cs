using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class FrameTests
{
    private static readonly PixelBuffer Source = Pictures.Scene(120, 80);

    private static PerturbationContext Context(double amount, int stream = 0) => new("case", amount, 0, new CounterRandom(8).Stream(stream));

    private static void AssertHolds(PixelBuffer result, int x, int y)
    {
        for (var row = 0; row < Source.Height; row++)
            Assert.Equal(Source.Row(row), result.Row(y + row).Slice(x * 4, Source.Width * 4));
    }

    [Fact]
    public static void A_caption_stands_in_a_white_band_above_the_picture()
    {
        var result = FrameKernel.Caption(Source, Context(0.3), new GlyphLine("HELLO", "caption"));

        Assert.Equal((120, 104), (result.Width, result.Height));
        AssertHolds(result, 0, 24);
        var dark = Enumerable.Range(0, 120 * 24).Where(i => result.Rgba[4 * i] < 160).ToList();
        Assert.InRange(dark.Count, 100, 600);
        // Inside a margin, and in the middle.
        Assert.All(dark, i => Assert.True(i % 120 is > 5 and < 115 && i / 120 is > 2 and < 21));
        Assert.Equal(59.5, (dark.Min(i => i % 120) + dark.Max(i => i % 120)) / 2.0, 4.0);
    }

    [Fact]
    public static void A_long_caption_shrinks_until_it_fits()
    {
        var result = FrameKernel.Caption(Source, Context(0.3), new GlyphLine(new string('W', 60), "caption"));

        Assert.Contains(Enumerable.Range(0, 120 * 24), i => result.Rgba[4 * i] < 200);
        Assert.All(Enumerable.Range(0, 24), y => Assert.Equal((255, 255), (result[2, y].R, result[117, y].R)));
    }

    [Fact]
    public static void A_window_has_bars_around_the_untouched_picture()
    {
        var result = FrameKernel.Window(Source, Context(0.3), new GlyphLine("viewer", "title"));

        // A title bar of 24, a margin of 6, a status bar of 12.
        Assert.Equal((132, 128), (result.Width, result.Height));
        AssertHolds(result, 6, 30);
        Assert.Equal(result[131, 0], result[0, 127]);
        Assert.NotEqual(result[131, 0], result[0, 60]);
        Assert.Equal(new(236, 95, 86), result[16, 12]);
    }

    [Fact]
    public static void A_collage_has_the_picture_in_a_corner_of_the_case_s_own()
    {
        var corners = new HashSet<(bool, bool)>();
        for (var stream = 0; stream < 30; stream++)
        {
            var result = CollageKernel.Apply(Source, Context(0.5, stream));
            foreach (var (x, y) in new[] { (0, 0), (60, 0), (0, 40), (60, 40) })
            {
                if (result[x, y] == Source[0, 0] && result[x + 119, y + 79] == Source[119, 79] && corners.Add((x > 0, y > 0))) AssertHolds(result, x, y);
            }

            Assert.Equal((180, 120), (result.Width, result.Height));
        }

        Assert.Equal(4, corners.Count);
    }

    [Fact]
    public static void Texts_are_part_of_the_chain_s_text()
    {
        Assert.Equal("image.meme-border@1(0.3;caption=HA%20HA)", Perturb.Image.MemeBorder(caption: "HA HA").At(300).ToString());
        Assert.Equal("image.meme-border@1(0.3)", Perturb.Image.MemeBorder().At(300).ToString());
        Assert.Equal("image.screenshot-frame@1(0.3;title=a)", Perturb.Image.ScreenshotFrame(title: "a").At(300).ToString());
    }
}
