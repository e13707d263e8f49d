using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Statistics.Tests;

public static class TrendTests
{
    public sealed class Isotonic
    {
        [Fact]
        public void Of_any_values_it_never_falls_keeps_the_mean_and_leaves_what_rises_alone() => Prop.ForAll(
            (from values in Gen.Choose(0, 50).NonEmptyListOf() from seed in Gen.Choose(0, 1000) select (values, seed)).ToArbitrary(),
            input =>
            {
                var chance = new Chance((ulong)input.seed);
                double[] values = [.. input.values.Select(value => (double)value)], weights = [.. values.Select(_ => 1.0 + chance.Below(5))];
                var fit = IsotonicRegression.NonDecreasing(values, weights);
                var again = IsotonicRegression.NonDecreasing(fit, weights);
                return fit.Zip(fit.Skip(1)).All(pair => pair.First <= pair.Second + 1e-12)
                    && Math.Abs(fit.Zip(weights, (f, w) => f * w).Sum() - values.Zip(weights, (v, w) => v * w).Sum()) < 1e-9
                    && fit.Zip(again).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
            }).QuickCheckThrowOnFailure();

        [Fact]
        public void Nothing_fits_nothing() => Assert.Empty(IsotonicRegression.NonIncreasing([], []));
    }

    public sealed class Critical
    {
        [Fact]
        public void Between_two_severities_it_lies_where_the_line_meets_half()
        {
            var found = CriticalSeverity.Of(Curve((0, 100), (1, 80), (2, 40), (3, 0)));

            Assert.Equal(1.75, found.Value!.Value, 1e-12);
            Assert.InRange(found.Lower!.Value, 1, 1.75);
            Assert.InRange(found.Upper!.Value, 1.75, 3);
            Assert.Equal(3, found.LargestMeasured);
        }

        [Fact]
        public void Half_way_is_counted_from_chance() =>
            Assert.Equal(1.375, CriticalSeverity.Of(Curve((0, 100), (1, 80), (2, 40), (3, 25)), chance: 0.3).Value!.Value, 1e-12);

        [Fact]
        public void A_score_that_never_falls_so_far_is_beyond() =>
            Assert.Equal(new CriticalSeverityEstimate(null, null, null, 5), CriticalSeverity.Of(Curve((0, 100), (5, 80))));

        [Fact]
        public void An_interval_may_be_open_above()
        {
            // Five clusters of ten fail at 5: with one fewer the score stays above half.
            SeverityScore[] scores =
            [
                .. from severity in new[] { 0, 5 }
                   from i in Enumerable.Range(0, 100)
                   select new SeverityScore(severity, severity == 0 || i < 50 ? 1 : 0, i / 10),
            ];
            var found = CriticalSeverity.Of(scores);

            Assert.NotNull(found.Value);
            Assert.NotNull(found.Lower);
            Assert.Null(found.Upper);
        }

        [Fact]
        public void A_lucky_severity_in_between_does_not_count_twice() =>
            Assert.Equal(
                CriticalSeverity.Of(Curve((0, 100), (1, 50), (2, 50), (3, 0)), resamples: 1).Value,
                CriticalSeverity.Of(Curve((0, 100), (1, 40), (2, 60), (3, 0)), resamples: 1).Value);

        [Fact]
        public void A_system_no_better_than_chance_stands_nothing() =>
            Assert.Equal(0.5, CriticalSeverity.Of(Curve((0.5, 20), (3, 10)), chance: 0.25).Value);

        [Fact]
        public void The_order_of_trials_does_not_matter()
        {
            var scores = Curve((0, 100), (1, 80), (2, 40), (3, 0));

            Assert.Equal(CriticalSeverity.Of(scores), CriticalSeverity.Of([.. scores.Reverse()]));
        }

        /// <summary>A hundred trials at each severity, in ten clusters, so many of them passed.</summary>
        private static SeverityScore[] Curve(params (double Severity, int Passed)[] levels) =>
        [
            .. from level in levels
               from i in Enumerable.Range(0, 100)
               select new SeverityScore(level.Severity, (i * 37 + 11) % 100 < level.Passed ? 1 : 0, i / 10),
        ];
    }

    public sealed class Allocation
    {
        [Fact]
        public void Every_stratum_has_its_least_and_nothing_is_lost() => Prop.ForAll(
            (from shares in Gen.Choose(0, 20).NonEmptyListOf()
             from least in Gen.Choose(0, 5)
             from more in Gen.Choose(0, 300)
             select (shares, least, more)).ToArbitrary(),
            input =>
            {
                Stratum[] strata = [.. input.shares.Select((share, i) => new Stratum(share + (i == 0 ? 1 : 0), 0, i % 3, 1))];
                var trials = (long)input.least * strata.Length + input.more;
                var allocation = Stratified.NeymanAllocation(trials, strata, input.least);
                return allocation.Sum() == trials && allocation.All(count => count >= input.least);
            }).QuickCheckThrowOnFailure();
    }

    public sealed class Worst
    {
        [Fact]
        public void Takes_the_lowest_and_ties_by_lot()
        {
            Assert.Equal([1, 3], HardSlice.Worst([0.9, 0.1, 0.8, 0.2], 0.5));
            Assert.Equal(HardSlice.Worst(new double[100], 0.1, 1), HardSlice.Worst(new double[100], 0.1, 1));
            Assert.NotEqual(HardSlice.Worst(new double[100], 0.1, 1), HardSlice.Worst(new double[100], 0.1, 2));
        }
    }

    public sealed class Distances
    {
        [Fact]
        public void Of_a_distribution_from_itself_are_zero_and_from_its_opposite_the_most()
        {
            double[] p = [1, 2, 0], left = [1, 0], right = [0, 1];

            Assert.Equal(0, Divergence.KullbackLeibler(p, p), 1e-15);
            Assert.Equal(0, Divergence.JensenShannon(p, p), 1e-15);
            Assert.Equal(0, Divergence.Hellinger(p, p), 1e-15);
            Assert.Equal(0, Divergence.PopulationStability(p, p), 1e-15);
            Assert.Equal(double.PositiveInfinity, Divergence.KullbackLeibler(left, right));
            Assert.Equal(double.PositiveInfinity, Divergence.PopulationStability(left, right));
            Assert.Equal(Math.Log(2), Divergence.JensenShannon(left, right), 1e-15);
            Assert.Equal(1, Divergence.TotalVariation(left, right));
            Assert.Equal(1, Divergence.Hellinger(left, right));
            Assert.Equal(3, Wasserstein.Distance([1, 2], [4, 5]), 1e-15);
        }

        [Fact]
        public void A_forecast_that_ruled_out_what_happened_costs_endlessly()
        {
            Assert.Equal(double.PositiveInfinity, Forecasts.LogLoss([0.0], [true]));
            Assert.Equal(double.PositiveInfinity, Forecasts.LogLoss([1.0], [false]));
            Assert.Equal(0, Forecasts.LogLoss([1.0, 0.0], [true, false]));
            Assert.Equal(0.25, Forecasts.Brier([0.5], [true]));
        }

        [Fact]
        public void Shares_of_nothing_are_null()
        {
            var empty = ConfusionCounts.Of([], []);

            Assert.Null(empty.Precision);
            Assert.Null(empty.Recall);
            Assert.Null(empty.Specificity);
            Assert.Null(empty.F1);
            Assert.Equal(0, empty.MatthewsCorrelation);
        }
    }
}
