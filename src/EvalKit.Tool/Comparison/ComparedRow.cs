using EvalKit.Statistics;

namespace EvalKit;

/// <summary>One line of a comparison.</summary>
/// <param name="Slice">What it is over.</param>
/// <param name="Measure"><c>pass rate</c> or <c>mean score</c>.</param>
/// <param name="Pairs">The pairs.</param>
/// <param name="Test">What they show.</param>
/// <param name="Adjusted">The two-sided p-value after Holm, over all rows of the comparison.</param>
/// <param name="Visible">The smallest drop that so many rows let this one show in 4 runs of 5; null where none.</param>
internal sealed record ComparedRow(SliceKey Slice, string Measure, PairSums Pairs, PairTest Test, double Adjusted, double? Visible)
{
    public const string PassRateName = "pass rate";
    public const string MeanScoreName = "mean score";

    private const double Alpha = 0.05;

    public Change Change =>
        Adjusted <= Alpha ? Test.DropPValue < Test.GainPValue ? Change.Worse : Change.Better
        : Pairs is { Losses: 0, Gains: 0, Missing: 0 } ? Change.Tied
        : Change.NotShown;

    /// <summary>Tests every row and corrects for their number.</summary>
    public static IReadOnlyList<ComparedRow> Of(IReadOnlyList<(SliceKey Slice, string Measure, PairSums Pairs)> rows, double margin)
    {
        var tests = rows.Select(row => PairTest.Of(row.Pairs, margin)).ToList();
        var adjusted = AdjustedPValues.Holm([.. tests.Select(test => test.PValue)]);
        return [.. rows.Select((row, i) => new ComparedRow(row.Slice, row.Measure, row.Pairs, tests[i], adjusted[i], VisibleDrop(row.Pairs, rows.Count)))];
    }

    private static double? VisibleDrop(PairSums pairs, int rows)
    {
        if (pairs.Clusters < ClusteredMean.FewClusters) return null;
        var middle = new double[pairs.Clusters];
        for (var cluster = 0; cluster < middle.Length; cluster++) middle[cluster] = (pairs.Least[cluster] + pairs.Most[cluster]) / 2;
        var spread = ClusteredMean.OfSums(middle, pairs.Counts).StandardError * Math.Sqrt(middle.Length);
        return DetectableDrop.Of(middle.Length, spread > 0 ? spread : DetectableDrop.TypicalDeviation, PairTest.Tail / rows);
    }
}
