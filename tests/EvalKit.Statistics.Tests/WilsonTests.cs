namespace EvalKit.Statistics.Tests;

public static class WilsonTests
{
    public sealed class Interval
    {
        [Fact]
        public void The_published_interval_for_8_of_10()
        {
            var (lower, upper) = Wilson.Interval(8, 10, 0.95);

            Assert.Equal(0.490, lower, 3);
            Assert.Equal(0.943, upper, 3);
        }

        [Theory]
        [InlineData(0, 0, 0, 1)]
        [InlineData(0, 20, 0, 0.1611)]
        [InlineData(20, 20, 0.8389, 1)]
        public void At_the_edges_it_stays_inside_zero_and_one(long passes, long trials, double lower, double upper)
        {
            var interval = Wilson.Interval(passes, trials, 0.95);

            Assert.Equal(lower, interval.Lower, 4);
            Assert.Equal(upper, interval.Upper, 4);
        }

        [Theory]
        [InlineData(20)]
        [InlineData(50)]
        [InlineData(200)]
        [InlineData(500)]
        public void Its_coverage_averaged_over_rates_is_what_it_says(int trials)
        {
            var intervals = Enumerable.Range(0, trials + 1).Select(k => Wilson.Interval(k, trials, 0.95)).ToArray();
            var coverage = Enumerable.Range(0, 496).Average(i =>
            {
                var rate = 0.5 + i / 1000.0;
                return Binomial.ProbabilityThat(k => intervals[k].Lower <= rate && rate <= intervals[k].Upper, trials, rate);
            });

            Assert.InRange(coverage, 0.948, 0.955);
        }

        [Fact]
        public void It_is_not_safe_to_decide_by()
        {
            var missed = Binomial.ProbabilityThat(k => Wilson.Interval(k, 20, 0.9).Upper < 0.95, 20, 0.95);

            Assert.True(missed > 0.05);
        }

        [Theory]
        [InlineData(-1, 10, 0.95)]
        [InlineData(11, 10, 0.95)]
        [InlineData(0, -1, 0.95)]
        [InlineData(5, 10, 0)]
        [InlineData(5, 10, 1)]
        [InlineData(5, 10, double.NaN)]
        public void Figures_it_is_not_defined_for_are_refused(long passes, long trials, double confidence) =>
            Assert.Throws<StatisticsArgumentException>(() => Wilson.Interval(passes, trials, confidence));
    }
}
