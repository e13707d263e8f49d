namespace EvalKit.Perturbations.Tests;

public static class PerspectiveMapTests
{
    private static readonly double[] Shifts = [0.2, -0.2, -0.17, 0.2, 0.12, 0.2, -0.2, -0.11];

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(64)]
    public static void Filled_in_stretches_it_is_the_same(int stretch)
    {
        var map = new PerspectiveMap(203, 90, Shifts);
        long[] across = new long[203], down = new long[203], partsAcross = new long[203], partsDown = new long[203];

        map.Fill(31, 0, across, down);
        for (var x = 0; x < 203; x += stretch)
        {
            var count = Math.Min(stretch, 203 - x);
            map.Fill(31, x, partsAcross.AsSpan(x, count), partsDown.AsSpan(x, count));
        }

        Assert.Equal(across, partsAcross);
        Assert.Equal(down, partsDown);
    }

    [Fact]
    public static void Corners_come_from_their_shifted_places_and_straight_lines_stay_straight()
    {
        // So many pixels that the centre of a corner pixel is at the corner.
        const int Side = 100_000;
        var map = new PerspectiveMap(Side, Side, Shifts);

        Assert.Equal((0.2, -0.2), At(0, 0));
        Assert.Equal((0.83, 0.2), At(Side - 1, 0));
        Assert.Equal((1.12, 1.2), At(Side - 1, Side - 1));
        Assert.Equal((-0.2, 0.89), At(0, Side - 1));
        var (from, middle, to) = (At(0, 40_000), At(30_000, 40_000), At(Side - 1, 40_000));
        Assert.Equal((middle.Y - from.Y) / (middle.X - from.X), (to.Y - from.Y) / (to.X - from.X), 0.001);

        (double X, double Y) At(int x, int y)
        {
            Span<long> across = stackalloc long[1], down = stackalloc long[1];
            map.Fill(y, x, across, down);
            return (Math.Round(across[0] / 256.0 / Side, 4), Math.Round(down[0] / 256.0 / Side, 4));
        }
    }

    [Fact]
    public static void No_shifts_are_the_picture_itself() =>
        Assert.Equal(Pictures.Texture(50, 33).Rgba, Warp.Apply(Pictures.Texture(50, 33), new PerspectiveMap(50, 33, new double[8])).Rgba);
}
