namespace EvalKit.Statistics.Tests;

/// <summary>Estimates and their intervals, on data whose truth is known, beside the rule of thumb that they replace.</summary>
public static class EstimateTests
{
    [Fact]
    public static void All_of_three_attempts_is_estimated_without_bias_and_by_the_rate_cubed_with_much()
    {
        double Mean(Func<int, double> figure) => Enumerable.Range(0, 9).Sum(c => Binomial.Probability(c, 8, 0.7) * figure(c));

        Assert.Equal(0.343, Mean(c => Repeats.AllPass(c, 8, 3)), 1e-12);
        Assert.Equal(1 - 0.027, Mean(c => Repeats.AnyPasses(c, 8, 3)), 1e-12);
        Assert.Equal(0.3968, Mean(c => Math.Pow(c / 8.0, 3)), 5e-5);
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void A_judged_mean_with_few_labels_holds_the_truth_and_the_judge_alone_does_not(ulong seed)
    {
        var width = 0.0;
        var shares = Replicates.Shares(seed, 2, (chance, happened) =>
        {
            double[] labels = new double[100], labelled = new double[100], others = new double[2000];
            for (var i = 0; i < 2100; i++)
            {
                var good = chance.Happens(0.8);
                var judged = chance.Happens(good ? 0.95 : 0.15) ? 1 : 0;
                if (i >= 100) others[i - 100] = judged;
                else (labels[i], labelled[i]) = (good ? 1 : 0, judged);
            }

            var interval = PredictionPoweredMean.Of(labels, labelled, others).Interval(0.95);
            happened[0] = interval.Contains(0.8);
            happened[1] = !Mean.Of(others).Interval(0.95).Contains(0.8);
            width += interval.Width / Mean.Of(labels).Interval(0.95).Width / Replicates.Count;
        });

        Replicates.AtLeast(0.93, shares[0]);
        Replicates.Breaks(0.15, shares[1]);
        Assert.InRange(width, 0.5, 0.75);
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void An_imperfect_judge_is_corrected(ulong seed)
    {
        var shares = Replicates.Shares(seed, 2, (chance, happened) =>
        {
            var passes = chance.Successes(500, 0.7 * 0.95 + 0.3 * 0.2);
            var estimate = RoganGladen.Of(passes, 500, chance.Successes(150, 0.95), 150, chance.Successes(150, 0.8), 150);
            happened[0] = estimate.Interval(0.95).Contains(0.7);
            happened[1] = !Wilson.Interval(passes, 500, 0.95).Contains(0.7);
        });

        Replicates.AtLeast(0.93, shares[0]);
        Replicates.Breaks(0.15, shares[1]);
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void Unseen_modes_are_estimated_and_bounded_and_never_assumed_to_be_none(ulong seed)
    {
        const int Modes = 200, Draws = 300;
        double[] weights = [.. Enumerable.Range(1, Modes).Select(rank => 1.0 / rank)];
        var cumulative = new double[Modes];
        for (var i = 0; i < Modes; i++) cumulative[i] = weights[i] / weights.Sum() + (i > 0 ? cumulative[i - 1] : 0);
        double error = 0, none = 0;
        var above = Replicates.Share(seed, chance =>
        {
            var seen = new long[Modes];
            for (var i = 0; i < Draws; i++) seen[Math.Min(Modes - 1, ~Array.BinarySearch(cumulative, chance.Uniform()))]++;
            var missing = Enumerable.Range(0, Modes).Where(i => seen[i] == 0).Sum(i => cumulative[i] - (i > 0 ? cumulative[i - 1] : 0));
            error += Math.Abs(UnseenModes.MissingMass(seen) - missing) / Replicates.Count;
            none += missing / Replicates.Count;
            return missing > UnseenModes.MissingMassUpper(seen, 0.05);
        });

        Assert.InRange(error, 0, 0.025);
        Assert.True(none > 0.1, $"{none} of the mass is unseen.");
        Replicates.AtMost(0.05, above);
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void A_clustered_bootstrap_covers_a_mean_and_one_of_single_values_does_not(ulong seed)
    {
        var covered = 0;
        var naive = 0;
        var runs = Replicates.Count;
        for (var run = 0; run < runs; run++)
        {
            var chance = new Chance(seed * 31 + (ulong)run * 977);
            double[] sums = new double[40], single = new double[400];
            for (var i = 0; i < 400; i++)
            {
                if (i % 10 == 0) sums[i / 10] = 0;
                single[i] = i % 10 == 0 ? chance.Normal() : single[i - 1] * 0.9 + 0.3 * chance.Normal();
                sums[i / 10] += single[i];
            }

            if (ClusterBootstrap.Mean(sums, Counts(40, 10), 0.95, 300, (ulong)run).Contains(0)) covered++;
            if (!ClusterBootstrap.Mean(single.AsSpan(0, 400), Counts(400, 1), 0.95, 30, (ulong)run).Contains(0)) naive++;
        }

        Replicates.AtLeast(0.92, covered / (double)runs);
        Replicates.Breaks(0.2, naive / (double)runs);

        static long[] Counts(int clusters, long each) => [.. Enumerable.Repeat(each, clusters)];
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void A_planted_cliff_lies_in_its_interval_and_outside_when_cases_are_taken_apart(ulong seed)
    {
        // The score falls from 0.96 to 0.16 in a straight line between severities 2 and 4, and cases of one cluster stand more or less.
        var runs = Math.Max(1, Replicates.Count / 10);
        int covered = 0, naive = 0;
        double error = 0;
        for (var run = 0; run < runs; run++)
        {
            var chance = new Chance(seed * 101 + (ulong)run * 7907);
            var scores = new List<SeverityScore>();
            for (var cluster = 0; cluster < 40; cluster++)
            {
                var shift = 1.2 * (chance.Uniform() - 0.5);
                for (var repeat = 0; repeat < 10; repeat++)
                {
                    for (var severity = 0.0; severity <= 5; severity += 0.5)
                    {
                        var rate = Math.Clamp(0.96 - 0.4 * (severity + shift - 2), 0.16, 0.96);
                        scores.Add(new(severity, chance.Happens(rate) ? 1 : 0, cluster));
                    }
                }
            }

            // Half-way between 0.96 and nothing: 0.48, at 3.2.
            var found = CriticalSeverity.Of(scores.ToArray(), 0, 0.95, 200, (ulong)run);
            error += (found.Value!.Value - 3.2) / runs;
            if (found.Lower <= 3.2 && 3.2 <= found.Upper) covered++;
            var apart = CriticalSeverity.Of(scores.Select((score, i) => score with { Cluster = i }).ToArray(), 0, 0.95, 40, (ulong)run);
            if (!(apart.Lower <= 3.2 && 3.2 <= apart.Upper)) naive++;
        }

        Assert.InRange(error, -0.1, 0.1);
        Assert.True(covered / (double)runs >= 0.95 - 3 * Math.Sqrt(0.05 * 0.95 / runs), $"{covered} of {runs} intervals hold the truth.");
        Assert.True(naive / (double)runs > 0.1, $"{naive} of {runs} naive intervals miss it.");
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void A_corrected_bootstrap_follows_a_skewed_figure_better_than_percentiles(ulong seed)
    {
        var runs = Math.Max(1, Replicates.Count / 2);
        int corrected = 0, percentile = 0;
        for (var run = 0; run < runs; run++)
        {
            var chance = new Chance(seed * 211 + (ulong)run * 104_729);
            double[] values = [.. Enumerable.Range(0, 20).Select(_ => chance.Normal())];
            double Variance(ReadOnlySpan<int> drawn)
            {
                double sum = 0, squares = 0;
                foreach (var i in drawn)
                {
                    sum += values[i];
                    squares += values[i] * values[i];
                }

                return squares / drawn.Length - sum / drawn.Length * (sum / drawn.Length);
            }

            if (Bootstrap.BiasCorrected(20, Variance, 0.95, 400, (ulong)run).Contains(1)) corrected++;
            if (Bootstrap.Percentile(20, Variance, 0.95, 400, (ulong)run).Contains(1)) percentile++;
        }

        // Twenty values are few: neither is quite right, and percentiles are wrong more often.
        Replicates.AtLeast(0.85, corrected / (double)runs);
        Assert.True(corrected >= percentile + runs / 50, $"{corrected} against {percentile} of {runs}");
    }

    [Fact]
    public static void Items_with_a_wrong_answer_key_stand_out()
    {
        var chance = new Chance(5);
        const int Models = 12, Items = 400, Epochs = 5, Reversed = 20;
        var scores = new double[Models, Items];
        for (var m = 0; m < Models; m++)
        {
            var ability = 3.0 * m / Models - 1.5 + 0.3 * chance.Normal();
            for (var j = 0; j < Items; j++)
            {
                var rate = 1 / (1 + Math.Exp(-2 * (ability - (j % 17 - 8) / 8.0)));
                scores[m, j] = chance.Successes(Epochs, j < Reversed ? 1 - rate : rate) / (double)Epochs;
            }
        }

        var flagged = ItemRest.Correlations(scores).Select((r, j) => (r, j)).Where(item => item.r < -0.2).Select(item => item.j).ToList();

        Assert.InRange(flagged.Count(j => j < Reversed), 18, 20);
        Assert.InRange(flagged.Count(j => j >= Reversed), 0, 2);
    }
}
