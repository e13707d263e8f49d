using System.Globalization;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>
/// Our frost is made, that of imagecorruptions is cut from photographs: no field is the same, so level, contrast and grain are compared
/// with the range that a hundred crops have (Peers/frost.py).
/// </summary>
public static class FrostPeerTests
{
    private const int Side = 224;

    public static TheoryData<int> Severities { get; } = [1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Severities))]
    public static void Level_contrast_and_grain_are_those_of_the_photographs(int severity)
    {
        var row = PeerTable.Read("frost").Single(row => row[0] == severity.ToString(CultureInfo.InvariantCulture));
        var bounds = row.Skip(1).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var ours = Enumerable.Range(0, 10).Select(seed => Measures(Frosted(severity, (ulong)seed))).ToList();

        for (var measure = 0; measure < 4; measure++)
        {
            var mean = ours.Average(each => each[measure]);
            TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{mean:0.000} within {bounds[2 * measure]} to {bounds[2 * measure + 1]}"));
            Assert.InRange(mean, bounds[2 * measure], bounds[2 * measure + 1]);
        }
    }

    private static PixelBuffer Frosted(int severity, ulong seed)
    {
        var member = ImageWeather.Corruptions(CorruptionSet.ImageNetC).Single(member => member.Name == "image.frost");
        return member.Run(Pictures.Flat(Side, Side, 0), new("case", member.Scale.AmountAt(member.Scale.TicksAtMost(severity)), severity, new(seed)));
    }

    /// <summary>Mean level, its deviation, and the shares of the variance that means over 4 × 4 and 16 × 16 pixels keep.</summary>
    private static double[] Measures(PixelBuffer picture)
    {
        var levels = Blocks(picture, 1);
        var variance = Variance(levels);
        return [levels.Average(), Math.Sqrt(variance), Variance(Blocks(picture, 4)) / variance, Variance(Blocks(picture, 16)) / variance];
    }

    private static double[] Blocks(PixelBuffer picture, int side)
    {
        var across = Side / side;
        var means = new double[across * across];
        for (var y = 0; y < Side; y++)
            for (var x = 0; x < Side; x++)
            {
                var pixel = picture.Row(y).Slice(4 * x, 3);
                means[y / side * across + x / side] += (pixel[0] + pixel[1] + pixel[2]) / (3.0 * side * side);
            }

        return means;
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }
}
