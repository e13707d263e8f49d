using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class FlipTests
{
    private static readonly PerturbationContext On = new("case", 1, 1, new(1));

    public static TheoryData<int, int> Sizes => new() { { 1, 1 }, { 1, 9 }, { 9, 1 }, { 4, 4 }, { 5, 7 }, { 16, 33 }, { 47, 61 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public static void A_turn_puts_every_pixel_where_it_belongs(int width, int height)
    {
        var source = Pictures.Texture(width, height);
        var (right, half, left) = (QuarterTurnKernel.Apply(source, On, 1), QuarterTurnKernel.Apply(source, On, 2), QuarterTurnKernel.Apply(source, On, 3));

        Assert.Equal((height, width, width, height, height, width), (right.Width, right.Height, half.Width, half.Height, left.Width, left.Height));
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                Assert.Equal(source[x, y], right[height - 1 - y, x]);
                Assert.Equal(source[x, y], half[width - 1 - x, height - 1 - y]);
                Assert.Equal(source[x, y], left[y, width - 1 - x]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public static void Mirrored_twice_is_the_picture_and_both_ways_is_a_half_turn(int width, int height)
    {
        var source = Pictures.Texture(width, height);

        Assert.Equal(source.Rgba, MirrorKernel.Horizontally(MirrorKernel.Horizontally(source, On), On).Rgba);
        Assert.Equal(source.Rgba, MirrorKernel.Vertically(MirrorKernel.Vertically(source, On), On).Rgba);
        Assert.Equal(QuarterTurnKernel.Apply(source, On, 2).Rgba, MirrorKernel.Vertically(MirrorKernel.Horizontally(source, On), On).Rgba);
    }

    [Theory]
    [InlineData(Aspect.Orientation, false, false)]
    [InlineData(Aspect.Position, false, false)]
    [InlineData(Aspect.Spelling, false, true)]
    [InlineData(Aspect.Colour, true, true)]
    public static void Letters_and_digits_do_not_survive_a_mirror_and_sides_survive_neither(Aspect aspect, bool survivesMirror, bool survivesTurn)
    {
        Assert.Equal(survivesMirror, Perturb.Image.HorizontalFlip().AnswerDependsOn(aspect).PreservesLabel);
        Assert.Equal(survivesMirror, Perturb.Image.VerticalFlip().AnswerDependsOn(aspect).PreservesLabel);
        Assert.Equal(survivesTurn, Perturb.Image.QuarterTurn().AnswerDependsOn(aspect).PreservesLabel);
    }

    [Fact]
    public static void The_number_of_turns_is_part_of_the_chain_s_text()
    {
        Assert.Equal("image.quarter-turn@1(1)", Perturb.Image.QuarterTurn().At(1).ToString());
        Assert.Equal("image.quarter-turn@1(1;turns=3)", Perturb.Image.QuarterTurn(3).At(1).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    public static void Other_numbers_of_turns_are_refused(int turns) => Assert.Throws<ArgumentOutOfRangeException>(() => Perturb.Image.QuarterTurn(turns));
}
