namespace EvalKit.Perturbations.Tests;

public static class GaussianTableTests
{
    private const double Unit = 1 << GaussianTable.FractionBits;

    [Fact]
    public static void It_rises_and_is_antisymmetric()
    {
        var values = GaussianTable.Values.ToArray();

        Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
        Assert.All(values.Zip(values.Reverse()), pair => Assert.Equal(-pair.First, pair.Second));
    }

    [Fact]
    public static void Its_moments_are_those_of_the_standard_normal_distribution()
    {
        var values = GaussianTable.Values.ToArray().Select(value => value / Unit).ToList();

        Assert.Equal(1, values.Average(z => z * z), 1e-3);
        Assert.Equal(3, values.Average(z => z * z * z * z), 2e-2);
        Assert.InRange(values[^1], 4.2, 4.4);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.25, 0.674489750196082)]
    [InlineData(0.05, 1.644853626951473)]
    [InlineData(0.025, 1.959963984540054)]
    [InlineData(0.001, 3.090232306167814)]
    [InlineData(0.00001, 4.264890793922825)]
    public static void Quantiles_agree_with_published_ones(double p, double z) => Assert.Equal(z, InverseNormal.Upper(p), 1e-11);

    /// <summary>Between neighbouring quantiles lies the probability that separates them, by the density's integral.</summary>
    [Fact]
    public static void The_density_between_quantiles_integrates_to_their_probability()
    {
        for (var i = 1; i < 500; i++)
        {
            double p = i / 1_000.0, low = InverseNormal.Upper(p + 0.001), high = InverseNormal.Upper(p);
            var middle = Density((low + high) / 2);
            Assert.Equal(0.001, (high - low) / 6 * (Density(low) + 4 * middle + Density(high)), i == 1 ? 1e-5 : 1e-7);
        }

        static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
    }
}
