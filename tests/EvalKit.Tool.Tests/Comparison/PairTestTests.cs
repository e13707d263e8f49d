using EvalKit.Statistics;

namespace EvalKit.Tests;

public sealed class PairTestTests
{
    // Two-sided 95 % quantile of Student's t with 59 degrees of freedom, from any table.
    private const double T59 = 2.0009954;

    [Fact]
    public void The_interval_is_that_of_the_textbook_over_clusters()
    {
        // Sixty clusters of three trials, computed from the definition: Σ of squared cluster residuals, G/(G−1), t with G − 1.
        var random = new Random(7);
        var pairs = new PairSums();
        var differences = new double[60][];
        for (var cluster = 0; cluster < 60; cluster++)
        {
            differences[cluster] = new double[3];
            for (var i = 0; i < 3; i++)
            {
                var (before, after) = (random.Next(2), random.Next(2));
                differences[cluster][i] = after - before;
                pairs.Add(cluster, before, after);
            }
        }

        var mean = differences.SelectMany(cluster => cluster).Average();
        var squares = differences.Sum(cluster => Math.Pow(cluster.Sum(difference => difference - mean), 2));
        var half = T59 * Math.Sqrt(squares * 60 / 59) / 180;

        var test = PairTest.Of(pairs, 0);

        Assert.Equal(mean, test.Least, 10);
        Assert.Equal((mean - half, mean + half), (test.Lower, test.Upper), Near);
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(9, 2)]
    [InlineData(12, 3)]
    [InlineData(5, 5)]
    public void Single_trials_are_never_shown_before_the_exact_test_shows_them(int losses, int gains)
    {
        // Every assignment of losses and gains to the cases that differ, counted one by one.
        var differing = losses + gains;
        var atLeast = Enumerable.Range(0, 1 << differing).Count(signs => System.Numerics.BitOperations.PopCount((uint)signs) >= losses);
        var exact = (double)atLeast / (1 << differing);

        var test = PairTest.Of(Pairs(losses, gains, 60), 0);

        Assert.True(test.DropPValue >= exact - 1e-12);
        if (gains == 0) Assert.Equal(exact, test.DropPValue, 9);
        Assert.Equal(exact <= PairTest.Tail && test.DropPValue <= PairTest.Tail, test.Upper < 0);
    }

    [Fact]
    public void Missing_pairs_are_completed_in_the_worst_way_there_is()
    {
        var pairs = Pairs(10, 2, 40);
        for (var i = 0; i < 3; i++) pairs.Add(100 + i, 0, null);
        // The same with the missing ones filled in, each way there is.
        var completed = Enumerable.Range(0, 8).Select(signs =>
        {
            var filled = Pairs(10, 2, 40);
            for (var i = 0; i < 3; i++) filled.Add(100 + i, 0, (signs >> i) & 1);
            return PairTest.Of(filled, 0).DropPValue;
        });

        Assert.Equal(completed.Max(), PairTest.Of(pairs, 0).DropPValue, 9);
    }

    [Fact]
    public void A_larger_margin_is_never_easier_to_exceed()
    {
        var pairs = Pairs(20, 2, 100);

        var values = new[] { 0, 0.02, 0.05, 0.1, 0.15 }.Select(margin => PairTest.Of(pairs, margin).DropPValue).ToList();

        Assert.Equal(values.Order(), values);
        Assert.True(values[^1] > PairTest.Tail && values[0] < PairTest.Tail);
    }

    [Fact]
    public void Rows_are_corrected_as_Holm_says()
    {
        var rows = new[] { 12, 9, 6, 0 }.Select(losses => (new SliceKey(Population.Clean, "", ""), ComparedRow.PassRateName, Pairs(losses, 0, 60))).ToList();

        var adjusted = ComparedRow.Of(rows, 0).Select(row => row.Adjusted).ToList();

        // 2·(1/2)^12·4, 2·(1/2)^9·3, 2·(1/2)^6·2, and 1.
        Assert.Equal([Math.Pow(2, -11) * 4, Math.Pow(2, -8) * 3, Math.Pow(2, -5) * 2, 1], adjusted, (one, other) => Math.Abs(one - other) < 1e-9);
    }

    private static PairSums Pairs(int losses, int gains, int cases)
    {
        var pairs = new PairSums();
        for (var i = 0; i < cases; i++) pairs.Add(i, i < losses ? 1 : 0, i >= losses && i < losses + gains ? 1 : 0);
        return pairs;
    }

    private static readonly IEqualityComparer<(double, double)> Near = EqualityComparer<(double, double)>.Create(
        (one, other) => Math.Abs(one.Item1 - other.Item1) < 1e-6 && Math.Abs(one.Item2 - other.Item2) < 1e-6, _ => 0);
}
