namespace EvalKit.Statistics.Tests;

public sealed class BoundedMeanTests
{
    private static long[] Ones(int count) => [.. Enumerable.Repeat(1L, count)];

    [Fact]
    public void From_ten_clusters_on_it_is_Students_t()
    {
        double[] sums = [0.9, 0.7, 0.8, 0.4, 0.6, 0.5, 0.9, 0.8, 0.7, 0.3, 0.6, 0.5];

        Assert.Equal(ClusteredMean.OfSums(sums, Ones(12)).Lower(0.05), BoundedMean.Lower(sums, Ones(12), least: 0.3, alpha: 0.05), 1e-12);
    }

    [Fact]
    public void Of_five_clusters_it_is_the_least_subset_mean_which_is_the_least_cluster()
    {
        // 2⁵ · 0.05 = 1.6: one of the 31 subset means may lie above the true mean.
        Assert.Equal(0.4, BoundedMean.Lower([0.9, 0.4, 0.8, 0.7, 0.6], Ones(5), least: 0.3, alpha: 0.05), 1e-12);
    }

    [Fact]
    public void Of_six_clusters_it_is_the_third_least_subset_mean()
    {
        // 2⁶ · 0.05 = 3.2. The least are {1}, {1, 2} and {2}.
        Assert.Equal(2, BoundedMean.Lower([1, 2, 30, 40, 50, 60], Ones(6), least: 0.5, alpha: 0.05), 1e-12);
    }

    [Fact]
    public void Fewer_than_five_clusters_prove_nothing() =>
        Assert.Equal(0, BoundedMean.Lower([0.9, 0.8, 0.7, 0.9], Ones(4), least: 0, alpha: 0.05));

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    public void Clusters_that_agree_prove_no_more_than_their_number(int clusters) =>
        Assert.Equal(Math.Pow(0.05, 1.0 / clusters), BoundedMean.Lower([.. Ones(clusters).Select(one => (double)one)], Ones(clusters), least: 0, alpha: 0.05), 1e-12);

    [Fact]
    public void Whatever_was_seen_a_share_of_all_clusters_may_hold_the_worst_there_is()
    {
        // Spread alone would allow 0.54; but with twelve clusters 22 % of all may never have been met.
        double[] sums = [0.9, 0.7, 0.8, 0.4, 0.6, 0.5, 0.9, 0.8, 0.7, 0.3, 0.6, 0.5];

        Assert.Equal(Math.Pow(0.05, 1 / 12.0) * sums.Average(), BoundedMean.Lower(sums, Ones(12), least: 0, alpha: 0.05), 1e-12);
    }

    [Fact]
    public void The_upper_bound_mirrors_the_lower_one()
    {
        double[] sums = [0.1, -0.2, 0.3, 0, 0.05, -0.1, 0.2, 0.15, 0, 0.1, -0.3];

        Assert.Equal(-BoundedMean.Lower([.. sums.Select(sum => -sum)], Ones(11), -1, 0.05), BoundedMean.Upper(sums, Ones(11), 1, 0.05), 1e-15);
    }

    [Fact]
    public void Without_clusters_it_is_the_limit_itself() => Assert.Equal((0.0, 1.0), (BoundedMean.Lower([], [], 0, 0.05), BoundedMean.Upper([], [], 1, 0.05)));

    [Fact]
    public void Bad_figures_are_refused()
    {
        Assert.Throws<StatisticsArgumentException>(() => BoundedMean.Lower([1, 2], [1], 0, 0.05));
        Assert.Throws<StatisticsArgumentException>(() => BoundedMean.Lower([1], [0], 0, 0.05));
        Assert.Throws<StatisticsArgumentException>(() => BoundedMean.Lower([double.NaN], [1], 0, 0.05));
        Assert.Throws<StatisticsArgumentException>(() => BoundedMean.Lower([1], [1], double.NegativeInfinity, 0.05));
        Assert.Throws<StatisticsArgumentException>(() => BoundedMean.Lower([1], [1], 0, 1));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(15)]
    public void The_true_mean_seldom_lies_below_where_a_normal_bound_is_often_above_it(int clusters)
    {
        const int Runs = 6000;
        var random = new Random(11);
        var (ours, naive) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var sums = Enumerable.Range(0, clusters).Select(_ => random.NextDouble()).ToArray();
            var mean = sums.Average();
            var error = Math.Sqrt(sums.Sum(sum => (sum - mean) * (sum - mean)) / clusters / (clusters - 1));
            ours += BoundedMean.Lower(sums, Ones(clusters), 0, 0.05) > 0.5 ? 1 : 0;
            naive += mean - (1.645 * error) > 0.5 ? 1 : 0;
        }

        var slack = 3 * Math.Sqrt(0.05 * 0.95 / Runs);
        Assert.InRange((double)ours / Runs, 0, 0.05 + slack);
        Assert.True((double)naive / Runs > 0.05 + slack || clusters > 9, $"{naive}");
    }
}
