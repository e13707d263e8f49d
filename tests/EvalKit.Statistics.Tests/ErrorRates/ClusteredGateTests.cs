namespace EvalKit.Statistics.Tests;

/// <summary>Verdicts over trials that come in clusters: beta-distributed rates of clusters, at the bar and at bar less tolerance.</summary>
public static class ClusteredGateTests
{
    private const double Alpha = 0.05;
    private const double Allowed = 0.06;

    public static TheoryData<int, int, double, double, ulong> Designs
    {
        get
        {
            var designs = new TheoryData<int, int, double, double, ulong>();
            foreach (var (clusters, size) in new[] { (20, 15), (40, 10), (60, 5), (200, 5) })
            {
                foreach (var correlation in new[] { 0, 0.3, 0.6 })
                {
                    foreach (var seed in new ulong[] { 11, 22, 33 }) designs.Add(clusters, size, correlation, 0.9, seed);
                    designs.Add(clusters, size, correlation, 0.8, 44);
                    designs.Add(clusters, size, correlation, 0.95, 55);
                }
            }

            return designs;
        }
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public static void False_verdicts_are_rare_and_common_if_trials_are_taken_as_independent(
        int clusters, int size, double correlation, double bar, ulong seed)
    {
        var target = bar - 0.05;
        BetaTable atBar = new(bar, correlation), atTarget = new(target, correlation);

        var shares = Replicates.Shares(seed, 4, (chance, happened) =>
        {
            var good = Draw(chance, atBar, clusters, size);
            happened[0] = ClusteredProportion.Upper(good, Alpha) < bar;
            happened[1] = NaiveUpper(good) < bar;
            var bad = Draw(chance, atTarget, clusters, size);
            happened[2] = ClusteredProportion.Lower(bad, Alpha) >= target;
            happened[3] = NaiveLower(bad) >= target;
        });

        Replicates.AtMost(Allowed, shares[0]);
        Replicates.AtMost(Allowed, shares[2]);
        if (correlation > 0)
        {
            Replicates.Breaks(Allowed, shares[1]);
            Replicates.Breaks(Allowed, shares[3]);
        }
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void Trials_that_only_repeat_their_cluster_are_worth_one_each(ulong seed)
    {
        // A model at temperature 0: every repeat of a case is the same. The target is what 20 clusters can prove only just.
        const double Target = 0.86;
        var shares = Replicates.Shares(seed, 2, (chance, happened) =>
        {
            var totals = default(ClusterTotals);
            for (var c = 0; c < 20; c++) totals = totals.With(chance.Happens(Target) ? 15 : 0, 15);
            happened[0] = ClusteredProportion.Lower(totals, Alpha) >= Target;
            happened[1] = NaiveLower(totals) >= Target;
        });

        Replicates.AtMost(Allowed, shares[0]);
        Replicates.Breaks(Allowed, shares[1]);
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void Clusters_of_unequal_size_keep_the_error_rates(ulong seed)
    {
        const double Bar = 0.9;
        var rates = new BetaTable(Bar, 0.3);
        int[] sizes = [.. Enumerable.Range(0, 40).Select(i => i < 4 ? 60 : 1 + i % 9)];
        var shares = Replicates.Shares(seed, 4, (chance, happened) =>
        {
            var totals = default(ClusterTotals);
            foreach (var size in sizes) totals = totals.With(chance.Successes(size, rates.Draw(chance)), size);
            happened[0] = ClusteredProportion.Upper(totals, Alpha) < Bar;
            happened[1] = NaiveUpper(totals) < Bar;
            happened[2] = ClusteredProportion.Lower(totals, Alpha) >= Bar;
            happened[3] = NaiveLower(totals) >= Bar;
        });

        Replicates.AtMost(Allowed, shares[0]);
        Replicates.Breaks(Allowed, shares[1]);
        Replicates.AtMost(Allowed, shares[2]);
        Replicates.Breaks(Allowed, shares[3]);
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void An_interval_of_a_mean_has_its_coverage_and_not_when_clusters_are_ignored(ulong seed)
    {
        var shares = Replicates.Shares(seed, 2, (chance, happened) =>
        {
            var values = new double[300];
            var clusters = new int[300];
            var level = 0.0;
            for (var i = 0; i < values.Length; i++)
            {
                if (i % 10 == 0) level = chance.Normal();
                values[i] = level * 0.5 + chance.Normal();
                clusters[i] = i / 10;
            }

            happened[0] = ClusteredMean.Of(values, clusters).Interval(0.95).Contains(0);
            happened[1] = !Mean.Of(values).Interval(0.95).Contains(0);
        });

        Replicates.AtLeast(0.94, shares[0]);
        Replicates.AtMost(0.96, shares[0]);
        Replicates.Breaks(0.06, shares[1]);
    }

    [Theory]
    [InlineData(6, 11)]
    [InlineData(6, 22)]
    [InlineData(6, 33)]
    [InlineData(20, 11)]
    [InlineData(20, 22)]
    [InlineData(20, 33)]
    public static void Scores_within_limits_keep_the_error_rate_even_where_a_rare_cluster_fails_as_a_whole(int clusters, ulong seed)
    {
        const double Rate = 0.92;
        long[] counts = [.. Enumerable.Repeat(10L, clusters)];
        var shares = Replicates.Shares(seed, 2, (chance, happened) =>
        {
            double[] sums = [.. counts.Select(count => chance.Happens(Rate) ? count : 0.0)];
            happened[0] = BoundedMean.Lower(sums, counts, 0, Alpha) > Rate;
            happened[1] = ClusteredMean.OfSums(sums, counts).Lower(Alpha) > Rate;
        });

        Replicates.AtMost(Allowed, shares[0]);
        Replicates.Breaks(Allowed, shares[1]);
    }

    private static ClusterTotals Draw(Chance chance, BetaTable rates, int clusters, int size)
    {
        var totals = default(ClusterTotals);
        for (var c = 0; c < clusters; c++) totals = totals.With(chance.Successes(size, rates.Draw(chance)), size);
        return totals;
    }

    private static double NaiveUpper(ClusterTotals totals) => ClopperPearson.Upper(totals.Passes, totals.Trials, Alpha);

    private static double NaiveLower(ClusterTotals totals) => ClopperPearson.Lower(totals.Passes, totals.Trials, Alpha);
}
