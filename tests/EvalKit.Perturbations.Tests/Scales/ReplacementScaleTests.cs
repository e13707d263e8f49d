namespace EvalKit.Perturbations.Tests;

public static class ReplacementScaleTests
{
    private static readonly ReplacementScale Scale = ReplacementScale.Scale;

    [Theory]
    [InlineData(1, -10, 1)]
    [InlineData(26, -12.5, 1.5)]
    [InlineData(51, -15, 2)]
    [InlineData(101, -20, 3)]
    [InlineData(151, -25, 3.5)]
    [InlineData(201, -30, 4)]
    [InlineData(202, double.NegativeInfinity, 5)]
    public static void It_falls_from_minus_10_dB_and_ends_with_nothing_left(int ticks, double decibels, double severity)
    {
        Assert.Equal(decibels, Scale.AmountAt(ticks));
        Assert.Equal(severity, Scale.SeverityAt(ticks), 1e-12);
        Assert.Equal(ticks, Scale.TicksOfAmount(decibels));
    }

    [Fact]
    public static void Every_tick_leads_back_to_itself_and_severities_rise()
    {
        for (var ticks = 1; ticks <= Scale.MaxTicks; ticks++)
        {
            Assert.Equal(ticks, Scale.TicksOfAmount(Scale.AmountAt(ticks)));
            Assert.Equal(ticks, Scale.TicksAtMost(Scale.SeverityAt(ticks)));
            Assert.True(Scale.SeverityAt(ticks) > Scale.SeverityAt(ticks - 1));
            Assert.True(Scale.AmountAt(ticks) < Scale.AmountAt(ticks - 1));
        }
    }

    [Fact]
    public static void Nothing_at_all_is_tick_0_and_what_lies_between_is_the_nearest()
    {
        Assert.Equal((0, double.PositiveInfinity), (Scale.TicksOfAmount(double.PositiveInfinity), Scale.AmountAt(0)));
        Assert.Equal((1, 201), (Scale.TicksOfAmount(-3), Scale.TicksOfAmount(-80)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scale.TicksOfAmount(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scale.AmountAt(203));
    }
}
