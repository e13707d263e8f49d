using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Statistics.Tests;

public static class SampleSizeTests
{
    public sealed class SmallestPassingN
    {
        [Theory]
        [InlineData(0.80, 0.00, 14)]
        [InlineData(0.90, 0.00, 29)]
        [InlineData(0.95, 0.00, 59)]
        [InlineData(0.99, 0.00, 299)]
        [InlineData(0.95, 0.05, 29)]
        [InlineData(0.05, 0.05, 0)]
        public void As_many_as_must_all_pass(double bar, double tolerance, long n) =>
            Assert.Equal(n, SampleSize.SmallestPassingN(bar, tolerance, 0.05));

        [Fact]
        public void A_bar_of_one_without_tolerance_is_never_proved() =>
            Assert.Null(SampleSize.SmallestPassingN(1, 0, 0.05));

        [Fact]
        public void One_fewer_would_not_do()
        {
            foreach (var bar in new[] { 0.5, 0.75, 0.85, 0.9, 0.97, 0.999 })
            {
                var n = SampleSize.SmallestPassingN(bar, 0, 0.05)!.Value;
                Assert.True(ClopperPearson.Lower(n, n, 0.05) >= bar);
                Assert.True(ClopperPearson.Lower(n - 1, n - 1, 0.05) < bar);
            }
        }
    }

    public sealed class ClustersToDecide
    {
        [Fact]
        public void A_rate_between_bar_less_tolerance_and_bar_can_do_either_and_takes_the_nearer() =>
            Assert.Equal(Slow(0.88, 50, 0.9, 0.05), SampleSize.ClustersToDecide(0.88, 50, 0.9, 0.05, 0.05, 0.05));

        [Fact]
        public void What_is_decided_already_needs_no_more() =>
            Assert.Equal(60, SampleSize.ClustersToDecide(0.3, 60, 0.75, 0.05, 0.05, 0.05));

        [Fact]
        public void Without_tolerance_a_rate_at_the_bar_never_decides() =>
            Assert.Null(SampleSize.ClustersToDecide(0.9, 100, 0.9, 0, 0.05, 0.05));

        [Fact]
        public void A_rate_a_hair_above_the_bar_is_beyond_the_cap() =>
            Assert.Null(SampleSize.ClustersToDecide(0.9001, 100, 0.9, 0, 0.05, 0.05));

        [Fact]
        public void Current_beyond_the_cap_gives_no_advice() =>
            Assert.Null(SampleSize.ClustersToDecide(1, SampleSize.Cap + 1, 0.9, 0.05, 0.05, 0.05));

        [Fact]
        public void A_rate_that_is_short_of_its_decimal_in_binary_still_counts_whole_passes() =>
            Assert.Equal(
                Slow(0.29, 100, 0.25, 0.0), SampleSize.ClustersToDecide(0.29, 100, 0.25, 0.0, 0.05, 0.05));

        [Fact]
        public void No_smaller_number_decides()
        {
            var figures =
                (from estimate in Gen.Choose(0, 100)
                 from current in Gen.Choose(0, 150)
                 from bar in Gen.Choose(1, 100)
                 from tolerance in Gen.Choose(0, 10)
                 select (Estimate: estimate / 100.0, Current: (long)current, Bar: bar / 100.0, Tolerance: tolerance / 100.0))
                .ToArbitrary();

            Prop.ForAll(figures, f =>
            {
                var fast = SampleSize.ClustersToDecide(f.Estimate, f.Current, f.Bar, f.Tolerance, 0.05, 0.05);
                var slow = Slow(f.Estimate, f.Current, f.Bar, f.Tolerance);
                return slow is null ? fast is null or > SlowCap : fast == slow;
            }).QuickCheckThrowOnFailure();
        }

        [Theory]
        [InlineData(double.NaN, 10, 0.9, 0.05)]
        [InlineData(1.1, 10, 0.9, 0.05)]
        [InlineData(0.9, -1, 0.9, 0.05)]
        [InlineData(0.9, 10, 1.9, 0.05)]
        [InlineData(0.9, 10, 0.9, -0.05)]
        public void Figures_out_of_range_are_refused(double estimate, long current, double bar, double tolerance) =>
            Assert.Throws<StatisticsArgumentException>(
                () => SampleSize.ClustersToDecide(estimate, current, bar, tolerance, 0.05, 0.05));

        private const long SlowCap = 3000;

        /// <summary>Every n in turn, in decimal arithmetic, deciding by the tail itself instead of by the bound.</summary>
        private static long? Slow(double estimate, long current, double bar, double tolerance)
        {
            var target = (double)((decimal)bar - (decimal)tolerance);
            for (var n = current; n <= SlowCap; n++)
            {
                var passes = (int)Math.Floor((decimal)estimate * n);
                if (target <= 0 || (n > 0 && passes > 0 && Binomial.ProbabilityThat(k => k >= passes, (int)n, target) <= 0.05)) return n;
                var most = (int)Math.Ceiling((decimal)estimate * n);
                if (n > 0 && most < n && Binomial.ProbabilityThat(k => k <= most, (int)n, bar) < 0.05) return n;
            }

            return null;
        }
    }
}
