using System.Globalization;

namespace EvalKit.Perturbations.Tests;

/// <summary>The members of image/noise beside SciPy's quantiles and what imagecorruptions makes of flat pictures (Peers/noise.py).</summary>
public static class NoisePeerTests
{
    private static readonly IReadOnlyList<string[]> Rows = PeerTable.Read("noise");

    public static TheoryData<string, double, int, double, double> Moments { get; } =
        [.. Rows.Where(row => row[0] == "moments").Select(row => (row[1], Number(row[2]), int.Parse(row[3], CultureInfo.InvariantCulture), Number(row[4]), Number(row[5])))];

    [Fact]
    public static void Photons_are_SciPy_s_quantiles_of_the_Poisson_distribution()
    {
        var places = Whole(Rows[0][1]);
        var bounds = new int[PoissonTables.Size];
        var entries = new uint[PoissonTables.Size];
        foreach (var row in Rows.Where(row => row[0] == "poisson"))
        {
            PoissonTables.Build(Number(row[1]), bounds, entries);
            var level = int.Parse(row[2], CultureInfo.InvariantCulture);

            Assert.Equal(Whole(row[3]), places.Select(place => (int)PoissonTables.At(bounds.AsSpan(level * 256, 256), place)));
        }
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public static void Mean_and_deviation_are_those_of_imagecorruptions(string name, double amount, int level, double mean, double deviation)
    {
        var member = (ImagePerturbation)Members.Named("image." + name);
        var noisy = member.Run(Pictures.Flat(400, 300, (byte)level), new("case", amount, 1, new(5)));
        var samples = noisy.Rgba.Where((_, i) => i % 4 != 3).Select(sample => (double)sample).ToList();
        var found = samples.Average();

        // 360,000 samples: the standard error is a 600th of the deviation, and rounding may move every sample alike.
        Assert.Equal(mean, found, deviation / 100 + 0.5);
        Assert.Equal(deviation, Math.Sqrt(samples.Average(sample => (sample - found) * (sample - found))), deviation / 100 + 0.2);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static int[] Whole(string list) => [.. list.Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
}
