using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class ShuffleTests
{
    private static PerturbationContext Context(double share) => new("case", share, 0, new(17));

    /// <summary>Every pixel says which it is.</summary>
    private static PixelBuffer Numbered(int width, int height) =>
        new(width, height, [.. Enumerable.Range(0, width * height).SelectMany(i => new[] { (byte)i, (byte)(i >> 8), (byte)(i >> 16), (byte)255 })]);

    private static int[] Numbers(PixelBuffer picture) =>
        [.. Enumerable.Range(0, picture.Width * picture.Height).Select(i => picture.Rgba[4 * i] | picture.Rgba[4 * i + 1] << 8 | picture.Rgba[4 * i + 2] << 16)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(101)]
    [InlineData(4_096)]
    [InlineData(61 * 47)]
    public static void Random_places_are_every_place_once(int count)
    {
        var places = new RandomPlaces(count, new(3));

        Assert.Equal(Enumerable.Range(0, count), Enumerable.Range(0, count).Select(i => places.At(i)).Order());
    }

    [Fact]
    public static void Random_places_are_far_from_the_old_ones_and_from_each_other()
    {
        const int Count = 10_000;
        var places = new RandomPlaces(Count, new(3));
        var moves = Enumerable.Range(0, Count).Average(i => Math.Abs(places.At(i) - i));
        var steps = Enumerable.Range(1, Count - 1).Average(i => Math.Abs(places.At(i) - places.At(i - 1)));

        // Two independent uniform numbers are a third of the range apart.
        Assert.InRange(moves / Count, 0.32, 0.35);
        Assert.InRange(steps / Count, 0.32, 0.35);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.25)]
    [InlineData(1)]
    public static void Pixels_change_places_in_pairs_and_none_is_lost(double share)
    {
        var result = Numbers(ShuffleKernel.Single(Numbered(40, 25), Context(share)));

        Assert.Equal(Enumerable.Range(0, 1_000), result.Order());
        Assert.All(Enumerable.Range(0, 1_000), i => Assert.Equal(i, result[result[i]]));
        Assert.Equal(1_000 * share, result.Where((number, i) => number != i).Count());
    }

    [Theory]
    [InlineData(0.125, 2)]
    [InlineData(0.5, 8)]
    [InlineData(1, 16)]
    public static void Cells_change_places_in_pairs_and_what_is_left_over_stays(double share, int moved)
    {
        // Four cells of 10 × 6, and 3 columns and 1 row left over.
        var result = Numbers(ShuffleKernel.Grid(Numbered(43, 25), Context(share)));

        Assert.All(Enumerable.Range(0, result.Length), i => Assert.Equal(i, result[result[i]]));
        Assert.Equal(moved * 60, result.Where((number, i) => number != i).Count());
        Assert.All(Enumerable.Range(0, result.Length).Where(i => i % 43 >= 40 || i / 43 >= 24), i => Assert.Equal(i, result[i]));
    }

    [Fact]
    public static void A_stronger_level_makes_the_same_exchanges_and_more()
    {
        var source = Numbered(40, 25);
        var before = Numbers(source);
        for (var share = 0.0; share <= 1; share += 0.125)
        {
            var cells = Numbers(ShuffleKernel.Grid(source, Context(share)));

            Assert.All(Enumerable.Range(0, before.Length).Where(i => before[i] != i), i => Assert.Equal(before[i], cells[i]));
            before = cells;
        }
    }

    [Fact]
    public static void They_are_negative_controls()
    {
        Assert.False(Perturb.Image.GridShuffle().PreservesLabel);
        Assert.False(Perturb.Image.PixelShuffle().PreservesLabel);
    }
}
