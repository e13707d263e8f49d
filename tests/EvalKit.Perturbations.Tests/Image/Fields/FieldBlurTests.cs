namespace EvalKit.Perturbations.Tests;

public static class FieldBlurTests
{
    /// <summary>Odd widths, narrower and wider than a vector and than the weights.</summary>
    public static TheoryData<int, int, double> Sizes { get; } = new()
    {
        { 1, 1, 2 }, { 3, 40, 1 }, { 40, 3, 4 }, { 7, 7, 0.3 }, { 61, 47, 2.5 }, { 8, 9, 12 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public static void It_is_the_convolution_with_a_normal_distribution_to_four_deviations(int width, int height, double sigma)
    {
        var random = new CounterRandom(3);
        var values = Enumerable.Range(0, width * height).Select(i => random.BelowAt(i, 60_000) - 30_000).ToArray();
        using var field = new Field(width, height);
        values.CopyTo(field.Values);

        FieldBlur.Gaussian(field, sigma);

        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) Assert.Equal(Convolved(values, width, height, sigma, x, y), field.Row(y)[x], 4.0);
        }
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(1)]
    [InlineData(3.7)]
    [InlineData(9)]
    public static void Weights_are_symmetric_and_add_up_to_one(double sigma)
    {
        var weights = new int[2 * (int)Math.Floor(4 * sigma + 0.5) + 1];

        FieldBlur.Weights(sigma, weights);

        Assert.Equal(1 << 16, weights.Sum());
        Assert.Equal(weights.Reverse(), weights);
    }

    /// <summary>Of a continuous field: 1 / (2 σ √π).</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public static void What_is_left_of_the_deviation_is_that_of_a_continuous_field(double sigma) =>
        Assert.Equal(1 / (2 * sigma * Math.Sqrt(Math.PI)), FieldBlur.Deviation(sigma), 0.001);

    private static double Convolved(int[] values, int width, int height, double sigma, int x, int y)
    {
        var radius = (int)Math.Floor(4 * sigma + 0.5);
        double sum = 0, weights = 0;
        for (var dy = -radius; dy <= radius; dy++)
        {
            for (var dx = -radius; dx <= radius; dx++)
            {
                var weight = Math.Exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
                weights += weight;
                sum += weight * values[Math.Clamp(y + dy, 0, height - 1) * width + Math.Clamp(x + dx, 0, width - 1)];
            }
        }

        return sum / weights;
    }
}
