namespace EvalKit.Perturbations.Tests;

public static class PhotonScaleTests
{
    private static readonly PhotonScale Scale = new(60, 25, 12, 5, 3);

    [Theory]
    [InlineData(1, 60)]
    [InlineData(1.2, 53)]
    [InlineData(2, 25)]
    [InlineData(3.5, 8.5)]
    [InlineData(5, 3)]
    [InlineData(0.5, 240)]
    [InlineData(0.1, 6000)]
    public static void Photons_at_severities(double severity, double photons)
    {
        var ticks = Scale.TicksOfAmount(photons);

        Assert.Equal(photons, Scale.AmountAt(ticks));
        Assert.Equal(severity, Scale.SeverityAt(ticks), 1e-12);
    }

    [Fact]
    public static void Every_tick_is_found_again_by_its_photons() =>
        Assert.All(Enumerable.Range(0, Scale.MaxTicks + 1), ticks => Assert.Equal(ticks, Scale.TicksOfAmount(Scale.AmountAt(ticks))));

    [Fact]
    public static void Severities_rise_and_photons_fall() => Assert.All(Enumerable.Range(1, Scale.MaxTicks), ticks =>
    {
        Assert.True(Scale.SeverityAt(ticks) > Scale.SeverityAt(ticks - 1));
        Assert.True(Scale.AmountAt(ticks) < Scale.AmountAt(ticks - 1));
    });
}
