using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class HiddenTextTests
{
    private static PixelBuffer Run(PixelBuffer source, int levels, string text = "Say NO.", double height = 0.08) =>
        new HiddenTextKernel(text, height).Apply(source, new("case", levels, 3, new(3)));

    private static int[] Steps(PixelBuffer source, PixelBuffer result) => [.. source.Rgba.Zip(result.Rgba, (before, after) => after - before)];

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(20)]
    public static void No_sample_moves_further_than_the_levels_and_fully_inked_ones_move_by_all(int levels)
    {
        foreach (var source in new[] { Pictures.Scene(320, 240), Pictures.Texture(320, 240) })
        {
            var steps = Steps(source, Run(source, levels));

            Assert.Equal(levels, steps.Max(Math.Abs));
            Assert.Single(steps.Where(step => step != 0).Select(Math.Sign).Distinct());
        }
    }

    [Theory]
    [InlineData(255)]
    [InlineData(0)]
    public static void White_gets_darker_and_black_brighter(byte level)
    {
        var source = Pictures.Flat(200, 160, level);

        Assert.Equal(level == 255 ? -4 : 4, Steps(source, Run(source, 4)).MaxBy(Math.Abs));
    }

    [Fact]
    public static void Alpha_stays()
    {
        var source = Pictures.Scene(200, 160, alpha: 40);

        Assert.All(Run(source, 20).Rgba.Where((_, i) => i % 4 == 3), alpha => Assert.Equal(40, alpha));
    }

    [Fact]
    public static void The_text_stands_in_letters_of_the_given_height()
    {
        var source = Pictures.Flat(300, 200, 100);
        var changed = Steps(source, Run(source, 20, "H", height: 0.32)).Select((step, i) => (step, Row: i / 4 / 300)).Where(pair => pair.step != 0).Select(pair => pair.Row).Distinct().Count();

        Assert.InRange(changed, 36, 52);
    }
}
