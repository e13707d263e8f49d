using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Statistics.Tests;

/// <summary>Nothing seen, nothing passed, everything passed, and very much of it.</summary>
public static class EdgeTests
{
    private const long Many = 10_000_000;

    private static readonly Dictionary<string, Func<long, long, Bounds>> Intervals = new()
    {
        ["Wilson"] = (passes, trials) => Wilson.Interval(passes, trials, 0.95),
        ["Wilson, corrected"] = (passes, trials) => Wilson.CorrectedInterval(passes, trials, 0.95),
        ["Clopper and Pearson"] = (passes, trials) => ClopperPearson.Interval(passes, trials, 0.95),
        ["Jeffreys"] = (passes, trials) => Jeffreys.Interval(passes, trials, 0.95),
        ["Agresti and Coull"] = (passes, trials) => AgrestiCoull.Interval(passes, trials, 0.95),
        ["Confidence sequence"] = (passes, trials) => ConfidenceSequence.Interval(passes, trials, 0.95),
        ["One cluster per trial"] = (passes, trials) =>
            ClusteredProportion.Interval(new(trials, trials, passes, trials, passes, passes), 0.95),
    };

    public static TheoryData<string> Names => [.. Intervals.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public static void Without_trials_nothing_is_known(string name) => Assert.Equal(new Bounds(0, 1), Intervals[name](0, 0));

    [Theory]
    [MemberData(nameof(Names))]
    public static void Without_passes_and_with_nothing_else_the_end_is_exact(string name)
    {
        foreach (var trials in new[] { 1, 20, Many })
        {
            var (none, all) = (Intervals[name](0, trials), Intervals[name](trials, trials));

            Assert.Equal(0, none.Lower);
            Assert.Equal(1, all.Upper);
            Assert.InRange(none.Upper, 1e-8, trials == 1 ? 1 : 0.4);
            Assert.Equal(none.Upper, 1 - all.Lower, 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void The_observed_rate_is_inside_and_failures_mirror_passes(string name) => Prop.ForAll(
        (from trials in Gen.Choose(1, 2000) from passes in Gen.Choose(0, trials) select (passes, trials)).ToArbitrary(),
        counts =>
        {
            var (passes, trials) = counts;
            var interval = Intervals[name](passes, trials);
            var mirrored = Intervals[name](trials - passes, trials);
            return interval.Lower >= 0 && interval.Upper <= 1
                && interval.Lower <= passes / (double)trials + 1e-12 && passes / (double)trials <= interval.Upper + 1e-12
                && Math.Abs(interval.Lower - (1 - mirrored.Upper)) < 1e-10;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public static void Ten_million_trials_keep_their_digits()
    {
        foreach (var (name, interval) in Intervals)
        {
            var (lower, upper) = interval(9_000_000, Many);
            Assert.True(lower is > 0.899 and < 0.9 && upper is > 0.9 and < 0.901, name);
        }

        Assert.InRange(McNemar.MidP(5_000_000, 5_000_000).PValue, 0.999, 1);
        Assert.InRange(VerdictProbabilities.At(0.9, Many, 0.9, 0).Fail, 0.0499, 0.05);
        Assert.Equal(0.9, Repeats.AllPass(9_000_000, Many, 1), 1e-12);
        Assert.Equal(1, Repeats.AllPass(Guard.MaxTrials, Guard.MaxTrials, 500_000_000));
        Assert.Equal(0.25, Repeats.AllPass(Guard.MaxTrials - 2, Guard.MaxTrials, 500_000_000), 1e-8);
        Assert.InRange(BetaBinomial.Prediction(900_000, 1_000_000, 1_000_000, 0.95).Width, 1600, 1720);
        Assert.Equal(1, FisherExact.Test(500_000, 1_000_000, 500_000, 1_000_000).PValue, 1e-9);
    }

    [Fact]
    public static void One_trial_per_cluster_gives_the_exact_bounds()
    {
        foreach (var (passes, trials) in new[] { (0, 1), (1, 1), (8, 10), (45, 50), (50, 50), (390, 400) })
        {
            var totals = new ClusterTotals(trials, trials, passes, trials, passes, passes);

            Assert.Equal(trials, ClusteredProportion.EffectiveTrials(totals, 0.05));
            Assert.Equal(ClopperPearson.Lower(passes, trials, 0.05), ClusteredProportion.Lower(totals, 0.05), 1e-12);
            Assert.Equal(ClopperPearson.Upper(passes, trials, 0.05), ClusteredProportion.Upper(totals, 0.05), 1e-12);
        }
    }

    [Fact]
    public static void Any_order_of_trials_gives_the_same_totals_and_missing_ones_lower_the_bound()
    {
        var chance = new Chance(3);
        (string Case, bool Passed)[] trials = [.. Enumerable.Range(0, 400).Select(_ => ($"case {chance.Below(40)}", chance.Happens(0.9)))];
        ClusterTally<string> forwards = new(), backwards = new(), complete = new();
        foreach (var (name, passed) in trials) forwards.Add(name, passed);
        foreach (var (name, passed) in trials.Reverse()) backwards.Add(name, passed);
        var whole = default(ClusterTotals);
        foreach (var ofCase in trials.GroupBy(trial => trial.Case)) whole = whole.With(ofCase.Count(trial => trial.Passed), ofCase.Count());

        Assert.Equal(forwards.Totals, backwards.Totals);
        Assert.Equal(forwards.Totals, whole);
        var before = ClusteredProportion.Lower(forwards.Totals, 0.05);
        for (var i = 0; i < 40; i++) forwards.Add($"case {i}", 0, 2);
        Assert.True(ClusteredProportion.Lower(forwards.Totals, 0.05) < before);
        Assert.Equal(default, complete.Totals);
        Assert.Equal(new Bounds(0, 1), ClusteredProportion.Interval(complete.Totals, 0.95));
    }

    [Fact]
    public static void Even_the_largest_totals_do_not_overflow()
    {
        var totals = default(ClusterTotals).With(499_999_999, 500_000_000).With(0, 500_000_000);

        Assert.Equal(0.5, ClusteredProportion.Rate(totals).Value, 1e-8);
        Assert.Equal(0.5, ClusteredProportion.Rate(totals).StandardError, 1e-8);
        Assert.InRange(ClusteredProportion.EffectiveTrials(totals, 0.05), 0, 4);
    }

    [Fact]
    public static void One_more_pass_never_lowers_the_best_bound()
    {
        var all = default(ClusterTotals);
        for (var c = 0; c < 20; c++) all = all.With(15, 15);
        var one = default(ClusterTotals).With(14, 15);
        for (var c = 1; c < 20; c++) one = one.With(15, 15);

        Assert.True(ClusteredProportion.Lower(one, 0.05) <= ClusteredProportion.Lower(all, 0.05));
        Assert.Equal(Math.Pow(0.05, 1 / 20.0), ClusteredProportion.Lower(all, 0.05), 1e-12);
    }

    [Fact]
    public static void Nothing_differing_is_no_evidence()
    {
        double[] zeros = [0, 0, 0, 0], same = [3, 3, 3];

        Assert.Equal(1, McNemar.Exact(0, 0).PValue);
        Assert.Equal(1, McNemar.MidP(0, 0).PValue);
        Assert.Equal(1, McNemar.ChiSquare(0, 0).PValue);
        Assert.Equal(1, SignFlip.Test(zeros).PValue);
        Assert.Equal(1, WilcoxonSignedRank.Test(zeros).PValue);
        Assert.Equal(1, MannWhitney.Test(same, same).PValue);
        Assert.Equal(1, Permutation.Test(same, same).PValue);
        Assert.Equal(1, KolmogorovSmirnov.Test(same, same).PValue);
        Assert.Equal(new Significance(0, 1), Spearman.Test(same, [1, 2, 3]));
        Assert.Equal(new Significance(0, 1), Kendall.Test(same, [1, 2, 3]));
        Assert.Equal(1, CochranQ.Test(new bool[5, 3]).PValue);
        Assert.Equal(new Significance(0, 1), Mean.PairedDifference(same, same).Test());
        Assert.Equal(0, Mean.Of(same).Test().PValue);
    }

    [Fact]
    public static void The_same_seed_gives_the_same_figure_and_another_one_another()
    {
        double[] x = [.. Enumerable.Range(0, 60).Select(i => Math.Sqrt(i) - 5)], y = [.. x.Select(value => value * 0.8 + 0.1)];
        double First(ReadOnlySpan<int> drawn) => x[drawn[0]] + x[drawn[^1]];

        Assert.Equal(SignFlip.Test(x, seed: 4), SignFlip.Test(x, seed: 4));
        Assert.NotEqual(SignFlip.Test(x, seed: 4), SignFlip.Test(x, seed: 5));
        Assert.Equal(Permutation.Test(x, y, seed: 4), Permutation.Test(x, y, seed: 4));
        Assert.NotEqual(Permutation.Test(x, y, seed: 4), Permutation.Test(x, y, seed: 5));
        Assert.Equal(Bootstrap.Percentile(60, First, seed: 4), Bootstrap.Percentile(60, First, seed: 4));
        Assert.NotEqual(Bootstrap.Percentile(60, First, seed: 4), Bootstrap.Percentile(60, First, seed: 5));
        Assert.Equal(Parallel(4), Parallel(4));

        static double[] Parallel(ulong seed) =>
            [.. Enumerable.Range(0, 16).AsParallel().AsOrdered().Select(i => ClusterBootstrap.Mean([1, 2, i], [1, 1, 1], seed: seed).Width)];
    }

    [Fact]
    public static void Random_signs_and_splits_agree_with_the_t_test_where_both_are_right()
    {
        double[] x = [.. Enumerable.Range(0, 24).Select(i => Math.Sin(i) + 0.2)];
        double[] y = [.. Enumerable.Range(30, 24).Select(i => Math.Sin(i) - 0.1)];

        Assert.Equal(Mean.Of(x).Test(0, Alternative.Greater).PValue, SignFlip.Test(x, Alternative.Greater, 50_000).PValue, 0.01);
        Assert.Equal(Mean.Difference(x, y).Test().PValue, Permutation.Test(x, y, resamples: 50_000).PValue, 0.01);
    }
}
