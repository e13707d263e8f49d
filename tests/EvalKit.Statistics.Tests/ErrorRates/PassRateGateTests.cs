namespace EvalKit.Statistics.Tests;

/// <summary>The three verdicts of a pass-rate gate, counted over every outcome: nothing is simulated.</summary>
public static class PassRateGateTests
{
    [Theory]
    [InlineData(0.80)]
    [InlineData(0.90)]
    [InlineData(0.95)]
    public static void A_system_at_the_bar_fails_one_run_in_twenty_at_most_and_half_of_them_by_the_bare_average(double bar)
    {
        for (var trials = 20; trials <= 400; trials++)
        {
            Assert.InRange(VerdictProbabilities.At(bar, trials, bar).Fail, 0, 0.05);
            Assert.True(Binomial.ProbabilityThat(k => k < bar * trials - 1e-9, trials, bar) > 0.25);
        }
    }

    [Theory]
    [InlineData(0.80)]
    [InlineData(0.90)]
    [InlineData(0.95)]
    public static void A_system_below_the_tolerance_passes_one_run_in_twenty_at_most_and_far_more_by_the_bare_average(double bar)
    {
        for (var trials = 20; trials <= 400; trials++)
        {
            Assert.InRange(VerdictProbabilities.At(bar - 0.05 - 1e-9, trials, bar).Pass, 0, 0.05);
            Assert.True(Binomial.ProbabilityThat(k => k >= (bar - 0.05) * trials - 1e-9, trials, bar - 0.05) > 0.25);
        }
    }

    [Fact]
    public static void A_hundred_trials_find_a_bad_system_pass_a_good_one_and_seldom_leave_it_open()
    {
        Assert.InRange(VerdictProbabilities.At(0.80, 100, 0.90).Fail, 0.85, 1);
        Assert.InRange(VerdictProbabilities.At(0.95, 100, 0.90).Pass, 0.90, 1);
        Assert.InRange(VerdictProbabilities.At(0.93, 100, 0.90).Inconclusive, 0, 0.30);
    }

    [Fact]
    public static void Without_a_tolerance_the_good_system_would_mostly_stay_open()
    {
        Assert.InRange(VerdictProbabilities.At(0.95, 100, 0.90, tolerance: 0).Pass, 0, 0.90 - 1e-9);
        Assert.True(VerdictProbabilities.At(0.93, 100, 0.90, tolerance: 0).Inconclusive > 0.30);
    }

    [Theory]
    [InlineData(30, 0.9)]
    [InlineData(100, 0.9)]
    [InlineData(400, 0.8)]
    public static void The_rates_that_a_gate_can_see_are_those_at_which_the_verdict_is_as_probable_as_wanted(long trials, double bar)
    {
        var visible = VisibleRates.Of(trials, bar, power: 0.8);

        Assert.Equal(0.8, VerdictProbabilities.At(visible.Fails!.Value, trials, bar).Fail, 1e-9);
        Assert.Equal(0.8, VerdictProbabilities.At(visible.Passes!.Value, trials, bar).Pass, 1e-9);
        Assert.Null(VisibleRates.Of(3, 0.95).Passes);
    }

    [Fact]
    public static void The_three_are_those_of_trying_every_count()
    {
        (double, int, double, double)[] gates =
            [(0.9, 60, 0.9, 0.05), (0.5, 11, 0.6, 0.0), (1.0, 40, 0.95, 0.05), (0.0, 7, 0.3, 0.1), (0.88, 3000, 0.9, 0.05)];
        foreach (var (rate, trials, bar, tolerance) in gates)
        {
            var fail = Binomial.ProbabilityThat(k => ClopperPearson.Upper(k, trials, 0.05) < bar, trials, rate);
            var pass = Binomial.ProbabilityThat(
                k => ClopperPearson.Upper(k, trials, 0.05) >= bar && ClopperPearson.Lower(k, trials, 0.05) >= bar - tolerance, trials, rate);
            var verdict = VerdictProbabilities.At(rate, trials, bar, tolerance);

            Assert.Equal(fail, verdict.Fail, 1e-9);
            Assert.Equal(pass, verdict.Pass, 1e-9);
            Assert.Equal(1 - fail - pass, verdict.Inconclusive, 1e-9);
        }
    }
}
