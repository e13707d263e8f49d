using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

public static class RotationTests
{
    private static PixelBuffer Rotate(PixelBuffer source, double degrees)
    {
        var result = new PixelBuffer(source.Width, source.Height);
        Warp.Rows(source, result, RotationKernel.MapOf(source, degrees), 0, source.Height);
        return result;
    }

    /// <summary>Bilinear, centre (W − 1) / 2, edge colour outside, colours weighed by alpha: in double precision.</summary>
    private static double[] Oracle(PixelBuffer source, double degrees, int x, int y)
    {
        double cx = (source.Width - 1) / 2.0, cy = (source.Height - 1) / 2.0, angle = degrees * Math.PI / 180;
        var sx = cx + (x - cx) * Math.Cos(angle) + (y - cy) * Math.Sin(angle);
        var sy = cy - (x - cx) * Math.Sin(angle) + (y - cy) * Math.Cos(angle);
        var sums = new double[4];
        foreach (var (i, j) in new[] { (0, 0), (1, 0), (0, 1), (1, 1) })
        {
            double px = Math.Floor(sx) + i, py = Math.Floor(sy) + j;
            var weight = (1 - Math.Abs(sx - px)) * (1 - Math.Abs(sy - py));
            var at = ((int)Math.Clamp(py, 0, source.Height - 1) * source.Width + (int)Math.Clamp(px, 0, source.Width - 1)) * 4;
            var alpha = weight * source.Rgba[at + 3];
            for (var c = 0; c < 3; c++) sums[c] += alpha * source.Rgba[at + c];
            sums[3] += alpha;
        }

        return [sums[0] / sums[3], sums[1] / sums[3], sums[2] / sums[3], sums[3]];
    }

    [Theory]
    [InlineData(1, 1, 5, 255)]
    [InlineData(1, 9, 10, 255)]
    [InlineData(9, 1, -10, 255)]
    [InlineData(64, 48, 0.01, 255)]
    [InlineData(64, 48, 2.1, 255)]
    [InlineData(63, 41, -20, 255)]
    [InlineData(40, 63, 45, 255)]
    [InlineData(63, 41, -20, 130)]
    [InlineData(40, 63, 45, 1)]
    public static void Every_sample_is_within_two_levels_of_the_formula(int width, int height, double degrees, byte alpha)
    {
        var source = Pictures.Scene(width, height, alpha);

        var result = Rotate(source, degrees);

        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var expected = Oracle(source, degrees, x, y);
                for (var c = 0; c < 4; c++) Assert.InRange(result.Rgba[(y * width + x) * 4 + c], expected[c] - 2, expected[c] + 2);
            }
        }
    }

    [Fact]
    public static void An_angle_of_0_is_the_picture_itself() => Assert.Equal(Pictures.Scene(30, 20).Rgba, Rotate(Pictures.Scene(30, 20), 0).Rgba);

    [Fact]
    public static void A_flat_picture_stays_flat() => Assert.Equal(Pictures.Flat(31, 17, 77).Rgba, Rotate(Pictures.Flat(31, 17, 77), 33).Rgba);

    [Fact]
    public static void Opaque_and_almost_opaque_pictures_agree()
    {
        var opaque = Pictures.Scene(50, 50);
        var almost = opaque.Clone();
        almost.Rgba[3] = 254;

        var pairs = Rotate(opaque, 12.3).Rgba.Zip(Rotate(almost, 12.3).Rgba);

        Assert.All(pairs, pair => Assert.InRange(pair.First - pair.Second, -2, 2));
    }

    [Fact]
    public static void Hidden_colours_of_transparent_pixels_do_not_show()
    {
        var picture = new PixelBuffer(9, 9);
        for (var i = 0; i < picture.Rgba.Length; i += 4)
        {
            var isHidden = i / 4 % 9 < 4;
            (picture.Rgba[i], picture.Rgba[i + 1], picture.Rgba[i + 2], picture.Rgba[i + 3]) = isHidden ? ((byte)255, (byte)0, (byte)255, (byte)0) : ((byte)10, (byte)200, (byte)10, (byte)255);
        }

        var result = Rotate(picture, 20);

        for (var i = 0; i < result.Rgba.Length; i += 4)
        {
            if (result.Rgba[i + 3] > 0) Assert.Equal([10, 200, 10], result.Rgba[i..(i + 3)]);
        }
    }

    [Fact]
    public static void Rows_may_be_made_in_any_tiles()
    {
        var source = Pictures.Scene(37, 29);
        var tiled = new PixelBuffer(37, 29);
        foreach (var from in new[] { 20, 0, 13, 7 }) Warp.Rows(source, tiled, RotationKernel.MapOf(source, 17), from, Math.Min(29, from + 10));

        Assert.Equal(Rotate(source, 17).Rgba, tiled.Rgba);
    }

    [Fact]
    public static void A_case_turns_one_way_at_every_severity_and_cases_turn_both_ways()
    {
        var source = Pictures.Scene(25, 25);
        var left = Enumerable.Range(0, 40).Select(i => IsLeft(i, 10)).ToList();

        Assert.Contains(true, left);
        Assert.Contains(false, left);
        Assert.Equal(left, Enumerable.Range(0, 40).Select(i => IsLeft(i, 2)));
        Assert.Equal(left, Enumerable.Range(0, 40).Select(i => IsLeft(i, 45)));

        bool IsLeft(int stream, double degrees)
        {
            var result = RotationKernel.Apply(source, new("case", degrees, 0, new CounterRandom(1).Stream(stream))).Rgba;
            return result.AsSpan().SequenceEqual(Rotate(source, degrees).Rgba) || (result.AsSpan().SequenceEqual(Rotate(source, -degrees).Rgba)
                ? false : throw new InvalidOperationException("Neither way."));
        }
    }
}
