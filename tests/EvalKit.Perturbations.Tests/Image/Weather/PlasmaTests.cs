namespace EvalKit.Perturbations.Tests;

public static class PlasmaTests
{
    // Plasma's fixed point: 13 fractional bits.
    private const double One = 1 << 13;

    [Theory]
    [InlineData(2, 2)]
    [InlineData(16, 1.4)]
    [InlineData(32, 2)]
    [InlineData(64, 3)]
    public static void It_is_diamond_square_on_a_torus(int size, double decay)
    {
        var random = new CounterRandom(8);
        var expected = DiamondSquare(size, decay, random);
        using var plasma = new Plasma(size, size, decay, random);

        var actual = RowsOf(plasma);

        for (var y = 0; y < size; y++)
        {
            // Of heights of up to 20,000 fixed point loses less than one.
            for (var x = 0; x < size; x++) Assert.Equal(expected[y, x], actual[y][x] / One, 1.0);
        }
    }

    [Theory]
    [InlineData(64, 4)]
    [InlineData(3, 50)]
    [InlineData(200, 1)]
    public static void Of_a_thin_picture_it_is_a_part_of_the_whole_map(int width, int height)
    {
        var random = new CounterRandom(8);
        using var part = new Plasma(width, height, 1.7, random);
        using var whole = new Plasma(Math.Max(width, height), Math.Max(width, height), 1.7, random);

        var rows = RowsOf(whole);

        Assert.Equal((width, height), (part.Columns, part.Rows));
        Assert.All(RowsOf(part), (row, y) => Assert.Equal(rows[y][..width], row));
    }

    [Fact]
    public static void Restarted_it_is_the_same()
    {
        using var plasma = new Plasma(37, 20, 1.5, new CounterRandom(2));

        Assert.Equal(RowsOf(plasma), RowsOf(plasma));
    }

    private static List<int[]> RowsOf(Plasma plasma)
    {
        var rows = new List<int[]>();
        plasma.Restart();
        while (rows.Count < plasma.Rows)
        {
            var (even, odd) = plasma.NextRows();
            rows.Add(even.ToArray());
            if (rows.Count < plasma.Rows) rows.Add(odd.ToArray());
        }

        return rows;
    }

    /// <summary>As imagecorruptions' plasma_fractal, grid by grid: squares' middles first, then the middles of their sides.</summary>
    private static double[,] DiamondSquare(int size, double decay, CounterRandom random)
    {
        var grid = new double[1, 1];
        var amplitude = 10_000.0;
        for (var side = 1; side < size; side *= 2, amplitude /= decay * decay)
        {
            var stream = random.Stream(int.Log2(side));
            var finer = new double[2 * side, 2 * side];
            ForAll(side, (y, x) =>
            {
                finer[2 * y, 2 * x] = grid[y, x];
                finer[2 * y + 1, 2 * x + 1] = Noise(y, x, 0) + (grid[y, x] + Of(y, x + 1) + Of(y + 1, x) + Of(y + 1, x + 1)) / 4;
            });
            ForAll(side, (y, x) =>
            {
                finer[2 * y, 2 * x + 1] = Noise(y, x, 1) + (Middle(y - 1, x) + Middle(y, x) + grid[y, x] + Of(y, x + 1)) / 4;
                finer[2 * y + 1, 2 * x] = Noise(y, x, 2) + (Middle(y, x - 1) + Middle(y, x) + grid[y, x] + Of(y + 1, x)) / 4;
            });
            grid = finer;

            double Of(int y, int x) => grid[y % side, x % side];
            double Middle(int y, int x) => finer[2 * ((y + side) % side) + 1, 2 * ((x + side) % side) + 1];
            double Noise(int y, int x, int which) => (short)(stream.BitsAt(y * side + x) >> (16 * which)) / 32768.0 * amplitude;
        }

        return grid;
    }

    private static void ForAll(int side, Action<int, int> action)
    {
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++) action(y, x);
        }
    }
}
