using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// What the failures consist of: each difficulty's and modality's share of them, beside its share of the trials. A better rate overall
/// can go with failures that are nearly all of one kind. Clean and perturbed failures are never pooled.
/// </summary>
internal static class FailureComposition
{
    /// <summary>With fewer failures one more would change every share.</summary>
    private const long FewestFailures = 5;

    /// <summary>A line for the clean and one for the perturbed failures, where there are enough of them and two kinds of case.</summary>
    public static IEnumerable<string> Of(EvalReport eval) =>
        new[] { Of(eval, "clean", cell => cell.Clean), Of(eval, "perturbed", cell => cell.Perturbed) }.OfType<string>();

    private static string? Of(EvalReport eval, string kind, Func<CellReport, OutcomeCounts> countsOf)
    {
        var failures = eval.Cells.Sum(cell => countsOf(cell).Failed);
        if (failures < FewestFailures) return null;
        var facets = new[] { Shares(eval, countsOf, cell => cell.DifficultyLabel), Shares(eval, countsOf, cell => cell.Modality.Label()) }.OfType<string>().ToList();
        return facets.Count == 0 ? null : $"{ReportWords.Counted(failures, $"{kind} failure")}: {string.Join("; ", facets)}";
    }

    private static string? Shares(EvalReport eval, Func<CellReport, OutcomeCounts> countsOf, Func<CellReport, string> labelOf)
    {
        var groups = eval.Cells.Where(cell => countsOf(cell).Trials > 0).GroupBy(labelOf)
            .Select(group => (Label: group.Key, Failed: group.Sum(cell => countsOf(cell).Failed), Trials: group.Sum(cell => countsOf(cell).Trials))).ToList();
        if (groups.Count < 2) return null;
        var (failures, trials) = (groups.Sum(group => group.Failed), groups.Sum(group => group.Trials));
        return string.Join(", ", groups.OrderByDescending(group => group.Failed).Select((group, i) =>
            $"{Percent(group.Failed, failures)} {group.Label} ({Percent(group.Trials, trials)}{(i == 0 ? " of the trials" : "")})"));
    }

    private static string Percent(long part, long whole) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100m * part / whole):0} %");
}
