using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Statistics.Tests;

public static class ClopperPearsonTests
{
    private const double Rounding = 1e-12;

    public sealed class Values
    {
        [Fact]
        public void The_published_interval_for_8_of_10()
        {
            var (lower, upper) = ClopperPearson.Interval(8, 10, 0.95);

            Assert.Equal(0.444, lower, 3);
            Assert.Equal(0.975, upper, 3);
        }

        [Fact]
        public void Every_row_of_the_table_in_exact_arithmetic_up_to_ten_million_trials()
        {
            var rows = GoldenTable.ClopperPearson();

            Assert.True(rows.Count > 200);
            Assert.All(rows, row =>
            {
                Assert.Equal(row.Lower, ClopperPearson.Lower(row.Passes, row.Trials, row.Alpha), 1e-12);
                Assert.Equal(row.Upper, ClopperPearson.Upper(row.Passes, row.Trials, row.Alpha), 1e-12);
            });
        }

        [Fact]
        public void An_interval_puts_half_of_alpha_on_either_side()
        {
            var (lower, upper) = ClopperPearson.Interval(18, 60, 0.9);

            Assert.Equal(ClopperPearson.Lower(18, 60, 0.05), lower, Rounding);
            Assert.Equal(ClopperPearson.Upper(18, 60, 0.05), upper, Rounding);
        }
    }

    public sealed class Edges
    {
        [Theory]
        [InlineData(1)]
        [InlineData(59)]
        [InlineData(10_000_000)]
        public void Without_passes_the_lower_bound_is_exactly_zero_and_the_upper_closed(long trials)
        {
            Assert.Equal(0, ClopperPearson.Lower(0, trials, 0.05));
            Assert.Equal(1 - Math.Pow(0.05, 1.0 / trials), ClopperPearson.Upper(0, trials, 0.05));
        }

        [Theory]
        [InlineData(1)]
        [InlineData(59)]
        [InlineData(10_000_000)]
        public void When_all_pass_the_upper_bound_is_exactly_one_and_the_lower_closed(long trials)
        {
            Assert.Equal(Math.Pow(0.05, 1.0 / trials), ClopperPearson.Lower(trials, trials, 0.05));
            Assert.Equal(1, ClopperPearson.Upper(trials, trials, 0.05));
        }

        [Fact]
        public void Without_trials_nothing_is_known()
        {
            Assert.Equal(0, ClopperPearson.Lower(0, 0, 0.05));
            Assert.Equal(1, ClopperPearson.Upper(0, 0, 0.05));
            Assert.Equal(new Bounds(0, 1), ClopperPearson.Interval(0, 0, 0.95));
        }

        [Theory]
        [InlineData(1e-300)]
        [InlineData(1e-12)]
        [InlineData(0.999999)]
        public void Extreme_error_rates_still_solve_the_tail(double alpha) =>
            Assert.Equal(alpha, Binomial.ProbabilityThat(k => k >= 7, 20, ClopperPearson.Lower(7, 20, alpha)), alpha * 1e-6);

        [Fact]
        public void Demanding_all_but_certainty_leaves_nothing_known()
        {
            Assert.Equal(0, ClopperPearson.Lower(7, 20, 1e-300), Rounding);
            Assert.Equal(1, ClopperPearson.Upper(7, 20, 1e-300), Rounding);
        }

        [Fact]
        public void Asking_for_less_certainty_never_moves_a_bound_outwards()
        {
            double[] alphas = [1e-9, 0.001, 0.01, 0.05, 0.2, 0.5];
            var lower = alphas.Select(alpha => ClopperPearson.Lower(40, 50, alpha)).ToArray();

            Assert.Equal(lower.Order(), lower);
        }
    }

    public sealed class Laws
    {
        private static readonly Arbitrary<(int Passes, int Trials, double Alpha)> Figures =
            (from trials in Gen.Choose(1, 3000)
             from passes in Gen.Choose(0, trials)
             from alpha in Gen.Choose(1, 500)
             select (passes, trials, alpha / 1000.0)).ToArbitrary();

        [Fact]
        public void The_observed_rate_lies_between_the_bounds() =>
            Prop.ForAll(Figures, f =>
            {
                var rate = (double)f.Passes / f.Trials;
                return ClopperPearson.Lower(f.Passes, f.Trials, f.Alpha) <= rate + Rounding
                    && rate <= ClopperPearson.Upper(f.Passes, f.Trials, f.Alpha) + Rounding;
            }).QuickCheckThrowOnFailure();

        [Fact]
        public void At_its_bound_the_tail_has_probability_alpha() =>
            Prop.ForAll(Figures, f => f.Passes == 0 || Math.Abs(
                Binomial.ProbabilityThat(k => k >= f.Passes, f.Trials, ClopperPearson.Lower(f.Passes, f.Trials, f.Alpha)) - f.Alpha)
                < 1e-9).QuickCheckThrowOnFailure();

        [Fact]
        public void One_more_pass_raises_both_bounds() =>
            Prop.ForAll(Figures, f => f.Passes == f.Trials
                || (ClopperPearson.Lower(f.Passes, f.Trials, f.Alpha) < ClopperPearson.Lower(f.Passes + 1, f.Trials, f.Alpha)
                    && ClopperPearson.Upper(f.Passes, f.Trials, f.Alpha) < ClopperPearson.Upper(f.Passes + 1, f.Trials, f.Alpha)))
                .QuickCheckThrowOnFailure();

        [Fact]
        public void One_more_failure_lowers_both_bounds() =>
            Prop.ForAll(Figures, f =>
                ClopperPearson.Lower(f.Passes, f.Trials + 1, f.Alpha) <= ClopperPearson.Lower(f.Passes, f.Trials, f.Alpha)
                && ClopperPearson.Upper(f.Passes, f.Trials + 1, f.Alpha) <= ClopperPearson.Upper(f.Passes, f.Trials, f.Alpha))
                .QuickCheckThrowOnFailure();

        [Fact]
        public void Failures_mirror_passes() =>
            Prop.ForAll(Figures, f => Math.Abs(
                ClopperPearson.Upper(f.Passes, f.Trials, f.Alpha) - (1 - ClopperPearson.Lower(f.Trials - f.Passes, f.Trials, f.Alpha)))
                <= Rounding).QuickCheckThrowOnFailure();
    }

    public sealed class Coverage
    {
        [Theory]
        [InlineData(0.05)]
        [InlineData(0.01)]
        [InlineData(0.2)]
        public void A_bound_misses_the_true_rate_with_probability_alpha_at_most(double alpha)
        {
            foreach (var trials in new[] { 1, 2, 5, 10, 19, 20, 50, 117, 300 })
            {
                var lower = Enumerable.Range(0, trials + 1).Select(k => ClopperPearson.Lower(k, trials, alpha)).ToArray();
                var upper = Enumerable.Range(0, trials + 1).Select(k => ClopperPearson.Upper(k, trials, alpha)).ToArray();
                for (var rate = 0.005; rate < 1; rate += 0.005)
                {
                    Assert.InRange(Binomial.ProbabilityThat(k => lower[k] > rate, trials, rate), 0, alpha + 1e-9);
                    Assert.InRange(Binomial.ProbabilityThat(k => upper[k] < rate, trials, rate), 0, alpha + 1e-9);
                }
            }
        }

        [Theory]
        [InlineData(0.8)]
        [InlineData(0.9)]
        [InlineData(0.95)]
        public void With_the_true_rate_at_the_bar_at_most_one_run_in_twenty_fails(double bar)
        {
            for (var trials = 20; trials <= 400; trials++)
                Assert.InRange(Binomial.ProbabilityThat(k => ClopperPearson.Upper(k, trials, 0.05) < bar, trials, bar), 0, 0.05);
        }

        [Theory]
        [InlineData(0.8)]
        [InlineData(0.9)]
        [InlineData(0.95)]
        public void The_bare_average_fails_far_more_of_them(double bar)
        {
            for (var trials = 20; trials <= 400; trials++)
                Assert.True(Binomial.ProbabilityThat(k => (double)k / trials < bar, trials, bar) > 0.25);
        }

        [Theory]
        [InlineData(50, 0.208)]
        [InlineData(100, 0.176)]
        [InlineData(200, 0.122)]
        public void A_better_system_is_failed_by_the_bare_average_and_hardly_ever_by_the_bound(int trials, double naive)
        {
            Assert.Equal(naive, Binomial.ProbabilityThat(k => k < 0.9 * trials, trials, 0.92), 0.0005);
            Assert.InRange(Binomial.ProbabilityThat(k => ClopperPearson.Upper(k, trials, 0.05) < 0.9, trials, 0.92), 0, 0.017);
        }
    }

    public sealed class Arguments
    {
        public static TheoryData<long, long, double, string> Refused => new()
        {
            { -1, 10, 0.05, "passes" },
            { 11, 10, 0.05, "passes" },
            { 0, -1, 0.05, "trials" },
            { long.MaxValue, long.MaxValue, 0.05, "trials" },
            { 1, 10, double.NaN, "alpha" },
            { 1, 10, 0, "alpha" },
            { 1, 10, 1, "alpha" },
            { 1, 10, -0.05, "alpha" },
            { 1, 10, double.PositiveInfinity, "alpha" },
        };

        [Theory]
        [MemberData(nameof(Refused))]
        public void Figures_no_bound_is_defined_for_are_refused_by_name(long passes, long trials, double alpha, string name)
        {
            Assert.Equal(name, Assert.Throws<StatisticsArgumentException>(() => ClopperPearson.Lower(passes, trials, alpha)).ParamName);
            Assert.Equal(name, Assert.Throws<StatisticsArgumentException>(() => ClopperPearson.Upper(passes, trials, alpha)).ParamName);
        }

        [Fact]
        public void The_message_gives_the_figure_and_its_range() =>
            Assert.StartsWith(
                "passes = 11: must lie in [0, trials = 10].",
                Assert.Throws<StatisticsArgumentException>(() => ClopperPearson.Interval(11, 10, 0.95)).Message,
                StringComparison.Ordinal);
    }
}
