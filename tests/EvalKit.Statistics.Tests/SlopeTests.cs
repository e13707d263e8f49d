namespace EvalKit.Statistics.Tests;

public static class SlopeTests
{
    private static readonly int[] Twelve = [.. Enumerable.Range(0, 24).Select(i => i / 2)];

    public sealed class Stratified
    {
        [Fact]
        public void Is_what_least_squares_with_a_dummy_per_stratum_and_its_sandwich_give()
        {
            // Normal equations and sandwich solved in rational arithmetic, by another program.
            var slope = StratifiedSlope.Of(
                [0, 1, 0, 3, 0, 5, 0, 2, 4], [0.9, 0.7, 1, 0.4, 0.8, 0.9, 0.6, 0.5, 0.1], [0, 0, 0, 0, 1, 1, 1, 1, 0], [1, 1, 2, 2, 3, 3, 1, 4, 4]);

            Assert.Equal(-0.0687813021702838, slope.Value, 1e-15);
            Assert.Equal(0.06868768000860495, slope.StandardError, 1e-15);
            Assert.Equal(3, slope.DegreesOfFreedom);
        }

        [Fact]
        public void A_harsh_stratum_at_low_values_and_a_mild_one_at_high_values_make_no_rise_together()
        {
            double[] x = [0, 1, 0, 1, 0, 5, 0, 5], y = [1, 0.2, 1, 0.2, 1, 1, 1, 1];

            Assert.True(StratifiedSlope.Of(x, y, [0, 0, 0, 0, 1, 1, 1, 1], [1, 1, 2, 2, 3, 3, 4, 4]).Value < 0);
            Assert.True(StratifiedSlope.Of(x, y, [0, 0, 0, 0, 0, 0, 0, 0], [1, 1, 2, 2, 3, 3, 4, 4]).Value > 0);
        }
    }

    public sealed class Bounded
    {
        private static readonly double[] Steps = [.. Enumerable.Range(0, 24).Select(i => i % 2 * 2.0)];

        [Fact]
        public void Equal_scores_prove_no_more_than_their_number()
        {
            // On severities 0 and 2 the steepest rise there can be is 0.5 per step.
            var (slope, bound) = BoundedSlope.Upper(Steps, [.. Steps.Select(_ => (double?)1)], new int[24], Twelve, 0.05);

            Assert.Equal(0, slope, 1e-12);
            Assert.Equal(0.5 * (1 - Math.Pow(0.05, 1 / 12.0)), bound, 1e-12);
        }

        [Fact]
        public void Missing_scores_count_against_either_claim()
        {
            double?[] scores = [.. Steps.Select((_, i) => i is 3 or 6 ? null : (double?)0.5)];

            // One of the twelve pairs could have risen by 0.5 more over two steps, and another too.
            Assert.Equal(1 / 24.0 / 2 * 2, BoundedSlope.Upper(Steps, scores, new int[24], Twelve, 0.05).Slope, 1e-12);
            Assert.Equal(-1 / 24.0 / 2 * 2, BoundedSlope.Lower(Steps, scores, new int[24], Twelve, 0.05).Slope, 1e-12);
        }

        [Fact]
        public void Fewer_than_ten_clusters_prove_nothing()
        {
            double?[] scores = [.. Steps.Select(step => (double?)(step > 0 ? 0.9 : 0.1))];

            Assert.Equal(-0.5, BoundedSlope.Lower(Steps, scores, new int[24], [.. Twelve.Select(c => c % 9)], 0.05).Bound, 1e-12);
        }

        [Theory]
        [MemberData(nameof(Replicates.Seeds), MemberType = typeof(Replicates))]
        public void A_score_that_stays_is_called_rising_once_in_twenty_runs_and_by_trials_taken_for_independent_far_more_often(ulong seed)
        {
            var shares = Replicates.Shares(seed, 3, (chance, happened) =>
            {
                happened[0] = Rises(Simulated(chance, rise: 0), stratified: true);
                happened[1] = Rises(Simulated(chance, rise: 0.04), stratified: true);
                happened[2] = Rises(Simulated(chance, rise: 0), stratified: false);
            });

            Replicates.AtMost(0.05, shares[0]);
            Replicates.AtLeast(0.9, shares[1]);
            Replicates.Breaks(0.06, shares[2]);
        }

        // Sixty cases: the harsh axis reaches severity 1 and costs 0.3 at any strength, the mild one reaches 5 and costs nothing.
        private static (double X, double Y, int Axis, int Case)[] Simulated(Chance chance, double rise)
        {
            var rows = new List<(double, double, int, int)>();
            for (var i = 0; i < 120; i++)
            {
                var (axis, level) = (i % 2, 0.4 + (0.2 * chance.Uniform()));
                var severity = (axis == 0 ? 1 : 5) * chance.Uniform();
                rows.Add((0, level, axis, i));
                rows.Add((severity, Math.Clamp(level + (rise * severity) - (axis == 0 ? 0.3 : 0) + (0.1 * (chance.Uniform() - 0.5)), 0, 1), axis, i));
            }

            return [.. rows];
        }

        private static bool Rises((double X, double Y, int Axis, int Case)[] rows, bool stratified) => BoundedSlope.Lower(
            [.. rows.Select(row => row.X)], [.. rows.Select(row => (double?)row.Y)],
            [.. rows.Select(row => stratified ? row.Axis : 0)], [.. rows.Select((row, i) => stratified ? row.Case : i)], 0.05).Bound > 0;
    }
}
