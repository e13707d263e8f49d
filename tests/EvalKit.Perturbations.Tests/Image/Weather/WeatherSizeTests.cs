namespace EvalKit.Perturbations.Tests;

/// <summary>Weather covers as large a share of a small or large picture as of one of the published 224 pixels.</summary>
public static class WeatherSizeTests
{
    private const int Seeds = 4;
    private const double Least = 0.8;
    private const double Most = 1.2;

    public static TheoryData<string, int> Cases { get; } =
    [
        .. from name in new[] { "frost", "rain", "snow", "snowfall", "spatter", "spatter-mud", "spatter-water" }
           from side in new[] { 80, 400 }
           // Its streaks are a pixel wide up to twice the published size.
           where name != "rain" || side < 224
           select (name, side),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public static void As_much_changes_as_on_a_picture_of_224_pixels(string name, int side)
    {
        foreach (var severity in new[] { 1, 3, 5 })
        {
            var (published, here) = (MeanChange(name, 224, severity), MeanChange(name, side, severity));
            Assert.InRange(here, published * Least - 0.5, published * Most + 0.5);
        }
    }

    private static double MeanChange(string name, int side, int severity)
    {
        var member = (ImagePerturbation)Members.Named("image." + name);
        // Snow and water are seen on black, mud on white.
        var level = name == "spatter-mud" || (name == "spatter" && severity > 3) ? (byte)255 : (byte)0;
        var picture = Pictures.Flat(side, side, level);
        var ticks = member.Scale.TicksAtMost(severity);
        return Enumerable.Range(0, Seeds).Average(seed =>
        {
            var result = member.Run(picture, new("case", member.Scale.AmountAt(ticks), severity, new CounterRandom((ulong)seed)));
            long sum = 0;
            for (var i = 0; i < result.Rgba.Length; i++) sum += i % 4 == 3 ? 0 : Math.Abs(result.Rgba[i] - level);
            return sum / (3.0 * side * side);
        });
    }
}
