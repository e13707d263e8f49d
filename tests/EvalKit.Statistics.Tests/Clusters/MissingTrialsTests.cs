namespace EvalKit.Statistics.Tests.Clusters;

/// <summary>Bounds that hold whatever the missing trials would have been: held to all completions, one by one.</summary>
public static class MissingTrialsTests
{
    private const int Tallies = 4_000;

    [Fact]
    public static void No_completion_has_a_bound_beyond_and_seldom_is_there_room_between()
    {
        var random = new Random(20261121);
        var (beyondAllPassed, widest, total) = (0, 0.0, 0.0);
        for (var i = 0; i < Tallies; i++)
        {
            var clusters = Tally(random);
            var alpha = random.NextDouble() < 0.5 ? 0.05 : 0.05 / 3;
            var completions = Completions(clusters, 0, default).ToList();
            var (lower, upper) = (completions.Min(totals => ClusteredProportion.Lower(totals, alpha)), completions.Max(totals => ClusteredProportion.Upper(totals, alpha)));
            var (ours, theirs) = (ClusteredProportion.HighestUpper(clusters, alpha), ClusteredProportion.LowestLower(clusters, alpha));

            Assert.True(ours >= upper - 1e-12, $"{ours} < {upper}");
            Assert.True(theirs <= lower + 1e-12, $"{theirs} > {lower}");
            var passed = clusters.Aggregate(default(ClusterTotals), (totals, c) => totals.With(c.Trials - c.Failures, c.Trials));
            if (ClusteredProportion.Upper(passed, alpha) < upper - 1e-9) beyondAllPassed++;
            widest = Math.Max(widest, ours - upper);
            total += ours - upper;
        }

        // What all missing trials passing gives is not the extreme in some tallies; what is given instead is hardly more than it.
        Assert.InRange(beyondAllPassed, 1, Tallies / 4);
        Assert.InRange(widest, 0, 0.05);
        Assert.InRange(total / Tallies, 0, 0.001);
    }

    [Fact]
    public static void With_nothing_missing_and_with_clusters_of_one_they_are_the_bounds_themselves()
    {
        PartialCluster[] known = [new(3, 1, 4), new(0, 2, 2), new(5, 0, 5)];
        PartialCluster[] single = [new(1, 0, 1), new(0, 1, 1), new(0, 0, 1), new(1, 0, 1)];
        var totals = default(ClusterTotals).With(3, 4).With(0, 2).With(5, 5);

        Assert.Equal(ClusteredProportion.Lower(totals, 0.05), ClusteredProportion.LowestLower(known, 0.05));
        Assert.Equal(ClusteredProportion.Upper(totals, 0.05), ClusteredProportion.HighestUpper(known, 0.05), 1e-15);
        Assert.Equal(ClopperPearson.Lower(2, 4, 0.05), ClusteredProportion.LowestLower(single, 0.05));
        Assert.Equal(ClopperPearson.Upper(3, 4, 0.05), ClusteredProportion.HighestUpper(single, 0.05), 1e-15);
        Assert.Equal((0, 1), (ClusteredProportion.LowestLower([], 0.05), ClusteredProportion.HighestUpper([], 0.05)));
    }

    [Fact]
    public static void Many_missing_trials_share_looks_and_the_bound_still_holds()
    {
        var random = new Random(4);
        PartialCluster[] clusters = [.. Enumerable.Range(0, 400).Select(_ => new PartialCluster(random.Next(0, 4), random.Next(0, 7), 20))];

        var bound = ClusteredProportion.HighestUpper(clusters, 0.05);

        for (var i = 0; i < 300; i++)
        {
            // Whole clusters pass or fail, which makes them differ most; or each trial for itself.
            var share = random.NextDouble();
            var totals = clusters.Aggregate(default(ClusterTotals), (sum, c) => sum.With(
                c.Passes + (i % 2 == 0 ? (random.NextDouble() < share ? c.Missing : 0) : Enumerable.Range(0, (int)c.Missing).Count(_ => random.NextDouble() < share)), c.Trials));
            Assert.True(ClusteredProportion.Upper(totals, 0.05) <= bound);
        }
    }

    [Fact]
    public static void Counts_that_are_of_no_cluster_are_refused()
    {
        Assert.Throws<StatisticsArgumentException>(() => ClusteredProportion.LowestLower([new(3, 3, 5)], 0.05));
        Assert.Throws<StatisticsArgumentException>(() => ClusteredProportion.HighestUpper([new(-1, 0, 5)], 0.05));
        Assert.Throws<StatisticsArgumentException>(() => ClusteredProportion.HighestUpper([new(1, 0, 5)], 1));
    }

    // Two to seven clusters of one to six trials, with at most seven trials missing: few enough to go through.
    private static PartialCluster[] Tally(Random random)
    {
        var missing = 7;
        return
        [
            .. Enumerable.Range(0, random.Next(2, 8)).Select(_ =>
            {
                var trials = random.Next(1, 7);
                var gone = Math.Min(missing, random.NextDouble() < 0.4 ? random.Next(0, trials + 1) : 0);
                missing -= gone;
                var passes = random.NextDouble() < 0.3 ? trials - gone : random.Next(0, trials - gone + 1);
                return new PartialCluster(passes, trials - gone - passes, trials);
            }),
        ];
    }

    private static IEnumerable<ClusterTotals> Completions(PartialCluster[] clusters, int first, ClusterTotals totals) => first == clusters.Length
        ? [totals]
        : Enumerable.Range(0, (int)clusters[first].Missing + 1).SelectMany(more => Completions(clusters, first + 1, totals.With(clusters[first].Passes + more, clusters[first].Trials)));
}
