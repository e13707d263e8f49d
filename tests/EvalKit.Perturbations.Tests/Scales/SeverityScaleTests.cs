using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Perturbations.Tests;

public static class SeverityScaleTests
{
    private static readonly SeverityScale[] Scales =
        [.. Members.All.Select(member => member.Scale).Append(Perturbation.Text("mine", (text, _) => text).Scale)];

    private static Gen<(SeverityScale Scale, int Ticks)> Tick =>
        from scale in Gen.Elements(Scales)
        from ticks in Gen.Choose(0, scale.MaxTicks)
        select (scale, ticks);

    [Fact]
    public static void An_amount_leads_back_to_its_tick() =>
        Prop.ForAll(Tick.ToArbitrary(), x => x.Scale.TicksOfAmount(x.Scale.AmountAt(x.Ticks)) == x.Ticks).QuickCheckThrowOnFailure();

    [Fact]
    public static void A_severity_leads_back_to_the_last_tick_that_has_it() => Prop.ForAll(Tick.ToArbitrary(), x =>
        x.Scale.TicksAtMost(x.Scale.SeverityAt(x.Ticks)) == x.Ticks).QuickCheckThrowOnFailure();

    [Fact]
    public static void Severities_rise_and_amounts_move_one_way() => Assert.All(Scales.Where(scale => scale is not SwitchScale), scale =>
    {
        var isRising = scale.AmountAt(2) > scale.AmountAt(1);
        for (var ticks = 1; ticks <= scale.MaxTicks; ticks++)
        {
            Assert.True(scale.SeverityAt(ticks) > scale.SeverityAt(ticks - 1));
            if (ticks > 1) Assert.Equal(isRising, scale.AmountAt(ticks) > scale.AmountAt(ticks - 1));
        }

        Assert.Equal(0, scale.SeverityAt(0));
        Assert.Equal(5, scale.SeverityAt(scale.MaxTicks));
    });

    [Fact]
    public static void Amounts_print_as_short_as_their_grid() => Assert.All(Scales, scale =>
        Assert.All(Enumerable.Range(1, scale.MaxTicks), ticks =>
            Assert.True(scale.AmountAt(ticks).ToString(System.Globalization.CultureInfo.InvariantCulture).Length <= 6)));

    [Fact]
    public static void A_tick_off_the_scale_is_refused() => Assert.All(Scales, scale =>
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => scale.AmountAt(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => scale.SeverityAt(scale.MaxTicks + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => scale.TicksOfAmount(double.NaN));
    });

    [Theory]
    [InlineData(1, 60, 0.0316227766)]
    [InlineData(61, 54, 0.0630957344)]
    [InlineData(240, 36.1, 0.495450191)]
    [InlineData(301, 30, 1)]
    [InlineData(401, 20, 2)]
    [InlineData(551, 5, 3.5)]
    [InlineData(701, -10, 5)]
    public static void Noise_rises_evenly_in_amplitude_to_30_dB_and_evenly_in_decibels_from_there(int ticks, double decibels, double severity)
    {
        var scale = Perturb.Audio.BackgroundNoise().Scale;

        Assert.Equal(decibels, scale.AmountAt(ticks));
        Assert.Equal(severity, scale.SeverityAt(ticks), 1e-9);
    }

    [Fact]
    public static void No_noise_is_an_infinite_ratio()
    {
        var scale = Perturb.Audio.BackgroundNoise().Scale;

        Assert.Equal(double.PositiveInfinity, scale.AmountAt(0));
        Assert.Equal(0, scale.TicksOfAmount(double.PositiveInfinity));
        Assert.Equal(0, scale.TicksOfAmount(80));
        Assert.Equal(1, scale.TicksOfAmount(64));
    }
}
