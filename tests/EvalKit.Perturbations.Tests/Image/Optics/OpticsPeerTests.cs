using System.Globalization;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>The members of image/optics beside what SciPy makes of the same picture (Peers/optics.py).</summary>
public static class OpticsPeerTests
{
    private static readonly ImagePerturbation Elastic = ImageOptics.Corruptions(CorruptionSet.ImageNetC)[0];

    private static readonly Dictionary<string, string> Peers = PeerTable.Read("optics").Where(row => row.Length == 2).ToDictionary(row => row[0], row => row[1]);

    private static readonly PixelBuffer Source = Pictures.Scene(40, 31);

    // Fractions of 8 bits: at an edge of 170 levels a 512th of a pixel each way is nearly a level.
    [Theory]
    [InlineData("barrel")]
    [InlineData("pincushion")]
    [InlineData("elastic 3")]
    [InlineData("elastic 4")]
    [InlineData("elastic 5")]
    public static void A_result_is_SciPy_s_within_a_level(string name)
    {
        var peer = Convert.FromBase64String(Peers[name]);
        var ours = Made(name).Rgba.Where((_, i) => i % 4 != 3).ToArray();
        Assert.Equal(peer.Length, ours.Length);
        var differences = ours.Zip(peer, (one, other) => Math.Abs(one - other)).ToArray();

        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"max {differences.Max()}, mean {differences.Average():0.0000}"));
        Assert.InRange(differences.Max(), 0, 1);
        Assert.InRange(differences.Average(), 0, 0.05);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public static void Where_the_field_is_another_the_change_is_as_large_as_SciPy_s(int severity)
    {
        const int Seeds = 40;
        var row = PeerTable.Read("optics").Single(row => row[0] == "elastic-change" && row[1] == severity.ToString(CultureInfo.InvariantCulture));
        double mean = double.Parse(row[2], CultureInfo.InvariantCulture), error = double.Parse(row[3], CultureInfo.InvariantCulture);
        var source = Pictures.Scene(224, 224);

        var changes = Enumerable.Range(0, Seeds).Select(seed => Change(source, Elastic.Run(source, new("case", 0, severity, new((ulong)seed))))).ToList();

        var ours = changes.Average();
        var oursError = Math.Sqrt(changes.Average(change => (change - ours) * (change - ours)) / (Seeds - 1));
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{ours:0.00} ± {oursError:0.00} beside {mean:0.00} ± {error:0.00}"));
        Assert.Equal(mean, ours, 3 * Math.Sqrt(error * error + oursError * oursError));
    }

    private static double Change(PixelBuffer source, PixelBuffer result) =>
        source.Rgba.Zip(result.Rgba, (one, other) => Math.Abs(one - other)).Where((_, i) => i % 4 != 3).Average();

    [Fact]
    public static void Chromatic_aberration_takes_red_from_inside_and_blue_from_outside_and_leaves_green()
    {
        PerturbationContext context = new("case", 0.05, 5, new(1));
        var result = ChromaticAberrationKernel.Apply(Source, context).Rgba;
        byte[] inner = LensKernel.Pincushion(Source, context).Rgba, outer = LensKernel.Barrel(Source, context).Rgba;

        for (var i = 0; i < result.Length; i += 4)
            Assert.Equal((inner[i], Source.Rgba[i + 1], outer[i + 2], Source.Rgba[i + 3]), (result[i], result[i + 1], result[i + 2], result[i + 3]));
    }

    [Fact]
    public static void A_grid_s_ends_stay_and_its_places_rise()
    {
        var places = new long[100];
        for (var seed = 1UL; seed <= 50; seed++)
        {
            GridDistortionKernel.Fill(places, 0.4, new(seed));

            Assert.InRange(places[0], -128, 128);
            Assert.InRange(places[^1], 99 * 256 - 128, 99 * 256 + 128);
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        }
    }

    /// <summary>On a coarse lattice as on a fine one.</summary>
    [Theory]
    [InlineData(2.44)]
    [InlineData(24.4)]
    public static void An_elastic_field_varies_as_much_at_every_size(double sigma)
    {
        const int Side = 700;
        using var field = new SmoothField(Side, Side, sigma, 2.44, 100, new(3));
        double[] across = new double[Side], down = new double[Side];
        double sum = 0, squares = 0;
        for (var y = 0; y < Side; y++)
        {
            field.Fill(y, 0, across, down);
            sum += across.Sum();
            squares += across.Sum(dx => dx * dx);
        }

        // A uniform number's deviation, 1/√3, times Σw² of both ways, about 1 / (2σ√π).
        var expected = 100 / Math.Sqrt(3) / (2 * 2.44 * Math.Sqrt(Math.PI));
        Assert.InRange(sum / Side / Side, -0.1 * expected * sigma / 2.44, 0.1 * expected * sigma / 2.44);
        Assert.InRange(Math.Sqrt(squares / Side / Side), 0.85 * expected, 1.15 * expected);
    }

    private static PixelBuffer Made(string name) => name switch
    {
        "barrel" => LensKernel.Barrel(Source, new("case", 0.3, 4, new(1))),
        "pincushion" => LensKernel.Pincushion(Source, new("case", 0.3, 4, new(1))),
        _ => Elastic.Run(Source, new("case", 0, name[^1] - '0', new(5))),
    };
}
