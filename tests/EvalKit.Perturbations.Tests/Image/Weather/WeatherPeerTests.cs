using System.Globalization;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>imagecorruptions, fed with the same random numbers, gives the same pictures but for rounding (Peers/weather.py).</summary>
public static class WeatherPeerTests
{
    private const int Key = 5;

    public static TheoryData<string, int> Rows { get; } = [.. PeerTable.Read("weather").Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture)))];

    [Theory]
    [MemberData(nameof(Rows))]
    public static void Every_sample_is_within_a_level(string name, int severity)
    {
        var row = PeerTable.Read("weather").Single(row => row[0] == name && row[1] == severity.ToString(CultureInfo.InvariantCulture));
        var expected = Convert.FromBase64String(row[2]);
        var source = Pictures.Scene(44, 32);

        var result = Run(name, severity, source);

        var differences = Enumerable.Range(0, expected.Length).Select(i => Math.Abs(result.Rgba[i / 3 * 4 + i % 3] - expected[i])).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"max {differences.Max()}, mean {differences.Average():0.0000}"));
        Assert.InRange(differences.Max(), 0, 1);
        Assert.InRange(differences.Average(), 0, 0.05);
    }

    private static PixelBuffer Run(string name, int severity, PixelBuffer source)
    {
        var member = ImageWeather.Corruptions(CorruptionSet.ImageNetC).Single(member => member.Name == "image." + name);
        return member.Run(source, new("case", member.Scale.AmountAt(member.Scale.TicksAtMost(severity)), severity, new CounterRandom(Key)));
    }
}
