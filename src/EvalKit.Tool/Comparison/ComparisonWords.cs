using System.Globalization;

namespace EvalKit;

/// <summary>A comparison in words and figures, as every output prints them; still unescaped.</summary>
internal static class ComparisonWords
{
    public static string Headline(RunComparison comparison) =>
        comparison.Rows.Count(row => row.Change == Change.Worse) is > 0 and var worse
            ? $"WORSE in {worse} of {ReportWords.Counted(comparison.RowCount, "row")}{Beyond(comparison)}"
            : $"No regression{Beyond(comparison)} is shown in {ReportWords.Counted(comparison.RowCount, "row")}";

    /// <summary>How the figures come about.</summary>
    public static string Method(RunComparison comparison) => "Differences are later − earlier, case by case, with 95 % intervals over clusters; p-values are two-sided and "
        + $"corrected (Holm) for the {ReportWords.Counted(comparison.RowCount, "row")}. \"Not shown\" is no proof of equality: the last column has the drop that a row shows in 4 runs of 5.";

    public static string Side(ComparedRow row, double sum) => row.Measure == ComparedRow.PassRateName && row.Pairs.IsYesOrNo
        ? $"{ReportWords.Count((long)sum)}/{ReportWords.Count(row.Pairs.Pairs)}"
        : (sum / row.Pairs.Pairs).ToString("0.000", CultureInfo.InvariantCulture);

    public static string Difference(ComparedRow row)
    {
        var (least, most) = (Signed(row.Test.Least), Signed(row.Test.Most));
        return string.Create(CultureInfo.InvariantCulture,
            $"{(row.Pairs.Missing == 0 ? least : $"{least} to {most}")} [{BoundText.Down(row.Test.Lower, bound => bound > 0)}, {BoundText.Up(row.Test.Upper, bound => bound < 0)}]");
    }

    public static string Probability(ComparedRow row) => row.Adjusted < 0.0001 ? "< 0.0001" : row.Adjusted.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Found(ComparedRow row, RunComparison comparison)
    {
        var pairs = row.Pairs;
        var moves = string.Create(CultureInfo.InvariantCulture, $"{pairs.Losses:#,0} lost, {pairs.Gains:#,0} gained{(pairs.Missing > 0 ? $", {ReportWords.Count(pairs.Missing)} missing" : "")}");
        return row.Change switch
        {
            Change.Worse => $"WORSE{Beyond(comparison)}: {moves}",
            Change.Better => $"BETTER: {moves}",
            Change.Tied => $"tied: {ReportWords.Count(pairs.Agree)} of {ReportWords.Count(pairs.Pairs)} agree, 0 differ",
            _ => $"not shown: {moves}",
        };
    }

    public static string Sees(ComparedRow row) => row.Visible is { } drop
        ? (Math.Ceiling(drop * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture)
        : "no drop reliably";

    public static string Slice(ComparedRow row) => row.Measure == ComparedRow.PassRateName ? row.Slice.ToString() : $"{row.Slice}, {row.Measure}";

    public static string Title(Flip flip, int repeats) =>
        $"{flip.Case}{(flip.Population == Population.AsShipped ? ", as shipped" : "")}{(flip.Chain.Length == 0 ? "" : $" under {flip.Chain}")}{(repeats > 1 ? $", {ReportWords.Count(repeats)} times" : "")}";

    public static string Flips(RunComparison comparison) =>
        $"{ReportWords.Counted(comparison.Lost, "trial")} passed before and {(comparison.Lost == 1 ? "fails" : "fail")} now; {ReportWords.Count(comparison.Gained)} the other way round";

    /// <summary>Evals that only one side has.</summary>
    public static IEnumerable<string> Evals(RunComparison comparison)
    {
        if (comparison.OnlyBefore.Count > 0) yield return $"only in the earlier run: {Names(comparison.OnlyBefore)}";
        if (comparison.OnlyAfter.Count > 0) yield return $"only in the later run: {Names(comparison.OnlyAfter)}";
    }

    private static string Names(IReadOnlyList<string> ids) =>
        $"{ReportWords.Counted(ids.Count, "eval")}: {string.Join(", ", ids.Take(5).Select(id => VisibleText.Of(id, 120)))}{(ids.Count > 5 ? ", …" : "")}";

    private static string Beyond(RunComparison comparison) => comparison.Margin == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" beyond {comparison.Margin:0.####}");

    // −0.000 would print its sign.
    private static string Signed(double value) => (Math.Round(value, 3) + 0.0).ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
