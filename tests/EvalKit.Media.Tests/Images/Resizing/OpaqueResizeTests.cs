namespace EvalKit.Media.Tests;

public static class OpaqueResizeTests
{
    public static TheoryData<ResizeFilter> Smooth => [.. Enum.GetValues<ResizeFilter>().Where(filter => filter != ResizeFilter.Nearest)];

    /// <summary>Both passes, sample by sample.</summary>
    private static byte[] TwoPasses(PixelBuffer source, int width, int height, ResizeFilter filter)
    {
        ResizeWeights across = new(source.Width, width, FilterShape.Of(filter)), down = new(source.Height, height, FilterShape.Of(filter));
        var between = new byte[width * source.Height * 4];
        for (var i = 0; i < between.Length; i++)
        {
            var (x, y) = (i / 4 % width, i / 4 / width);
            between[i] = Sum(across, x, k => source.Rgba[((y * source.Width) + k) * 4 + (i % 4)]);
        }

        var result = new byte[width * height * 4];
        for (var i = 0; i < result.Length; i++)
        {
            var (column, y) = (i % (width * 4), i / (width * 4));
            result[i] = Sum(down, y, k => between[(k * width * 4) + column]);
        }

        return result;
    }

    private static byte Sum(ResizeWeights weights, int target, Func<int, byte> sample)
    {
        var sum = ResizeWeights.Half;
        for (var tap = 0; tap < weights.Taps; tap++) sum += sample(weights.Start(target) + tap) * weights.Of(target)[tap];
        return (byte)Math.Clamp(sum >> ResizeWeights.Bits, 0, 255);
    }

    private static PixelBuffer Picture(int width, int height)
    {
        var picture = new PixelBuffer(width, height);
        // Hard edges among them, so that sums leave 0 to 255 where weights are negative.
        for (var i = 0; i < picture.Rgba.Length; i++) picture.Rgba[i] = i % 4 == 3 ? (byte)255 : (byte)(i % 11 < 4 ? i % 3 * 127 : i * 7919L % 256);
        return picture;
    }

    [Theory]
    [MemberData(nameof(Smooth))]
    public static void Every_way_to_compute_it_gives_the_two_passes_exactly(ResizeFilter filter)
    {
        foreach (var (width, height, newWidth, newHeight) in new[]
        {
            (1, 1, 3, 2), (2, 2, 1, 1), (3, 5, 2, 2), (7, 7, 8, 9), (9, 4, 3, 11), (16, 16, 7, 5), (33, 20, 17, 9), (70, 31, 23, 12), (41, 60, 9, 13),
        })
            Assert.Equal(TwoPasses(Picture(width, height), newWidth, newHeight, filter), Picture(width, height).Resize(newWidth, newHeight, filter).Rgba);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 7)]
    [InlineData(3, 2)]
    [InlineData(4, 4)]
    [InlineData(17, 5)]
    [InlineData(64, 3)]
    public static void Halving_by_box_has_a_way_of_its_own_to_the_same_samples(int width, int height) => Assert.Equal(
        TwoPasses(Picture(2 * width, 2 * height), width, height, ResizeFilter.Box), Picture(2 * width, 2 * height).Resize(width, height, ResizeFilter.Box).Rgba);
}
