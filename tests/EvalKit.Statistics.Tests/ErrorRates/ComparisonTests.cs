namespace EvalKit.Statistics.Tests;

/// <summary>Two models on the same cases: how often nothing is taken for something, and something found.</summary>
public static class ComparisonTests
{
    private const double Alpha = 0.05;

    public sealed class Exact
    {
        [Fact]
        public void A_drop_of_three_points_in_a_hard_slice_is_found_with_950_pairs_and_not_with_as_many_different_cases()
        {
            Assert.InRange(PairedPower.ExactPower(950, 0.10, 0.03, Alpha), 0.9, 1);
            Assert.InRange(PairedPower.ExactPower(167, 0.20, 0.10, Alpha), 0.89, 1);
            Assert.InRange(RatePower.Power(950, 0.45, 0.42, Alpha), 0, 0.5);
        }

        [Theory]
        [InlineData(60, 0.1)]
        [InlineData(100, 0.3)]
        [InlineData(950, 0.1)]
        public void The_same_model_twice_is_flagged_at_alpha_and_by_any_drop_far_more_often(long pairs, double discordance)
        {
            Assert.InRange(PairedPower.ExactPower(pairs, discordance, 0, Alpha), 0, Alpha + 0.005);
            // "Any drop fails" is a test at alpha just below a half.
            Assert.InRange(PairedPower.ExactPower(pairs, discordance, 0, 0.4999), 0.4, 0.5);
        }

        [Theory]
        [InlineData(0.10, 0.03)]
        [InlineData(0.20, 0.06)]
        [InlineData(0.30, 0.05)]
        public void The_planned_number_of_pairs_is_within_five_percent_of_what_counting_says(double discordance, double difference)
        {
            var planned = PairedPower.Pairs(discordance, difference, Alpha, 0.9);

            Assert.True(PairedPower.ExactPower((long)(planned * 1.05), discordance, difference, Alpha) >= 0.9);
            Assert.True(PairedPower.ExactPower((long)(planned * 0.95), discordance, difference, Alpha) < 0.9);
            // As different cases the rates 0.9 and 0.9 − difference would take several times as many.
            Assert.True(RatePower.TrialsEach(0.9, 0.9 - difference, Alpha, 0.9) > 1.05 * planned || discordance > 0.18);
        }

        [Theory]
        [InlineData(100, 0.46)]
        [InlineData(200, 0.74)]
        [InlineData(400, 0.95)]
        public void Power_before_a_call_is_spent(long pairs, double power)
        {
            Assert.Equal(power, PairedPower.ExactPower(pairs, 0.10, 0.05, Alpha), 0.03);
            Assert.Equal(power, PairedPower.Power(pairs, 0.10, 0.05, Alpha), 0.04);
        }

        [Fact]
        public void The_detectable_difference_is_the_one_whose_plan_takes_the_pairs()
        {
            var difference = PairedPower.DetectableDifference(948, 0.10, Alpha, 0.9)!.Value;

            Assert.Equal(0.03, difference, 1e-4);
            Assert.Null(PairedPower.DetectableDifference(10, 0.05, Alpha, 0.9));
            Assert.Equal(0.1, RatePower.DetectableDrop(RatePower.TrialsEach(0.9, 0.8, Alpha, 0.9), 0.9, Alpha, 0.9)!.Value, 1e-3);
            Assert.Equal(0.3, MeanPower.DetectableEffect(MeanPower.Pairs(0.3, Alpha, 0.9), Alpha, 0.9), 0.005);
        }
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void The_same_model_twice_with_repeats_is_flagged_at_alpha_and_more_often_if_repeats_count_as_cases(ulong seed)
    {
        const int Cases = 60, Repeats = 5;
        var shares = Replicates.Shares(seed, 2, (chance, happened) =>
        {
            var differences = new double[Cases * Repeats];
            var cases = new int[Cases * Repeats];
            for (var c = 0; c < Cases; c++)
            {
                // A release moves single cases up or down, some by much and others by nothing, and not their mean.
                var rate = 0.2 + 0.6 * chance.Uniform();
                var flip = chance.Happens(0.5) ? Math.Min(rate, 1 - rate) * (chance.Happens(0.5) ? 1 : -1) : 0;
                for (var r = 0; r < Repeats; r++)
                {
                    var i = c * Repeats + r;
                    cases[i] = c;
                    differences[i] = (chance.Happens(rate + flip) ? 1 : 0) - (chance.Happens(rate) ? 1 : 0);
                }
            }

            happened[0] = ClusteredMean.Test(differences, cases, Alternative.Less).PValue <= Alpha;
            happened[1] = McNemar.MidP(differences.Count(d => d < 0), differences.Count(d => d > 0), Alternative.Greater).PValue <= Alpha;
        });

        Replicates.AtMost(0.06, shares[0]);
        Replicates.Breaks(0.06, shares[1]);
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void Few_clusters_are_judged_by_their_signs_and_not_by_a_robust_error_that_is_too_small(ulong seed)
    {
        var shares = Replicates.Shares(seed, 2, (chance, happened) =>
        {
            var differences = new double[6 * 8];
            var cases = new int[differences.Length];
            var level = 0.0;
            for (var i = 0; i < differences.Length; i++)
            {
                if (i % 8 == 0) level = chance.Normal();
                cases[i] = i / 8;
                differences[i] = level + 0.5 * chance.Normal();
            }

            happened[0] = ClusteredMean.Test(differences, cases, Alternative.Less).PValue <= Alpha;
            var naive = ClusteredMean.Of(differences, cases, ClusterCorrection.CR0);
            happened[1] = naive.Value / naive.StandardError < -1.645;
        });

        Replicates.AtMost(Alpha, shares[0]);
        Replicates.Breaks(0.06, shares[1]);
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void Harm_of_two_parts_together_is_found_and_harms_that_only_add_up_are_not(ulong seed)
    {
        var shares = Replicates.Shares(seed, 3, (chance, happened) =>
        {
            happened[0] = Significant(InteractionContrast.Of(Cell(0.02), Cell(0.02), Cell(0.02), Cell(0.17)));
            var (off, one, two, both) = (Cell(0.05), Cell(0.20), Cell(0.20), Cell(0.35));
            happened[1] = Significant(InteractionContrast.Of(off, one, two, both));
            // Naive: the parts are safe each, so that whatever both do more than one is blamed on the combination.
            happened[2] = FisherExact.Test(both.Events, both.Trials, one.Events, one.Trials, Alternative.Greater).PValue <= Alpha;

            (long Events, long Trials) Cell(double rate) => (chance.Successes(80, rate), 80);
        });

        Replicates.AtLeast(0.9, shares[0]);
        Replicates.AtMost(0.055, shares[1]);
        Replicates.Breaks(0.055, shares[2]);

        static bool Significant(Estimate contrast) => contrast.Test(alternative: Alternative.Greater).PValue <= Alpha;
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void An_unchanged_hard_slice_seems_unchanged_if_other_repeats_chose_it_and_much_better_if_the_same_did(ulong seed)
    {
        double split = 0, same = 0;
        var runs = Math.Max(1, Replicates.Count / 20);
        for (var run = 0; run < runs; run++)
        {
            var chance = new Chance(seed * 7919 + (ulong)run);
            double[] odd = new double[1000], even = new double[1000], now = new double[1000];
            for (var c = 0; c < 1000; c++)
            {
                var rate = Math.Pow(chance.Uniform(), 0.15);
                odd[c] = chance.Successes(2, rate) / 2.0;
                even[c] = chance.Successes(2, rate) / 2.0;
                now[c] = chance.Successes(4, rate) / 4.0;
            }

            split += HardSlice.Change(odd, even, now, 0.05, seed).Value / runs;
            same += HardSlice.Change(odd, [.. odd], now, 0.05, seed).Value / runs;
        }

        Assert.InRange(split, -0.01, 0.01);
        Assert.True(same > 0.2, $"The same repeats show a gain of {same}.");
    }

    [Theory]
    [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
    public static void Twenty_slices_give_few_false_alarms_and_many_without_adjustment(ulong seed)
    {
        double falseShare = 0;
        var shares = Replicates.Shares(seed, 2, (chance, happened) =>
        {
            var p = new double[20];
            for (var i = 0; i < p.Length; i++)
                p[i] = new Estimate(chance.Normal() + (i < 4 ? 3 : 0), 1, double.PositiveInfinity).Test(0, Alternative.Greater).PValue;
            happened[0] = AdjustedPValues.Holm(p).Skip(4).Any(value => value <= Alpha);
            happened[1] = p.Skip(4).Any(value => value <= Alpha);
            var reported = AdjustedPValues.BenjaminiHochberg(p).Select((value, i) => (value, i)).Where(test => test.value <= Alpha).ToList();
            falseShare += reported.Count == 0 ? 0 : reported.Count(test => test.i >= 4) / (double)reported.Count / Replicates.Count;
        });

        Replicates.AtMost(Alpha, shares[0]);
        Replicates.Breaks(0.5, shares[1]);
        Replicates.AtMost(Alpha, falseShare);
    }
}
