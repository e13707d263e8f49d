using static EvalKit.Tests.TwoRuns;

namespace EvalKit.Tests;

/// <summary>Runs of one and the same subject, compared with each other over and over.</summary>
public sealed class ComparisonErrorRateTests
{
    private static readonly int Replicates = int.Parse(Environment.GetEnvironmentVariable("TEST_REPLICATES") ?? "700", System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(40, 1, 0.5)]
    [InlineData(60, 3, 0.9)]
    [InlineData(12, 4, 0.7)]
    public void Two_runs_of_one_subject_show_a_regression_in_at_most_one_of_twenty_comparisons(int cases, int repeats, double rate)
    {
        var random = new Random(cases);
        var worse = 0;
        for (var replicate = 0; replicate < Replicates; replicate++)
        {
            // Cases differ in how hard they are, and both runs meet the same.
            var rates = Enumerable.Range(0, cases).Select(_ => Math.Clamp(rate + ((random.NextDouble() - 0.5) * 0.5), 0, 1)).ToArray();
            if (Of(Around(Run(rates, repeats, 0, random)), Around(Run(rates, repeats, 0, random))).IsWorse) worse++;
        }

        // Three standard deviations of the count above 5 %.
        Assert.InRange(worse, 0, (0.05 * Replicates) + (3 * Math.Sqrt(0.05 * 0.95 * Replicates)));
    }

    [Fact]
    public void A_large_drop_is_found_nearly_always()
    {
        var random = new Random(5);
        var rates = Enumerable.Repeat(0.9, 80).ToArray();

        var found = Enumerable.Range(0, 50).Count(_ => Of(Around(Run(rates, 1, 0, random)), Around(Run(rates, 1, 0.4, random))).IsWorse);

        Assert.InRange(found, 45, 50);
    }

    private static List<Extensibility.TrialEntry> Run(double[] rates, int repeats, double drop, Random random) =>
    [
        .. from row in Enumerable.Range(0, rates.Length)
           from repeat in Enumerable.Range(0, repeats)
           select Trial($"case-{row}", random.NextDouble() < rates[row] - drop ? '+' : '-') with { Repeat = repeat, Cell = row % 2 },
    ];
}
