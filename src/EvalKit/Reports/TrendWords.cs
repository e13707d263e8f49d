using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>How an eval's pass rates went over its runs, in words; still unescaped.</summary>
internal static class TrendWords
{
    /// <summary>The runs that are shown: the last of them, the oldest first.</summary>
    public static IReadOnlyList<EarlierEntry> Shown(EvalReport eval) => [.. eval.Plan.Earlier.TakeLast(20)];

    /// <summary>A line for clean trials and one for perturbed ones: <c>earlier runs, clean: 17/20, 18/20; now 19/20</c>.</summary>
    public static IEnumerable<string> Lines(EvalReport eval)
    {
        var runs = Shown(eval);
        if (runs.Count == 0) yield break;
        if (runs.Any(run => run.CleanTrials > 0)) yield return Line("clean", runs.Select(run => (run.CleanPassed, run.CleanTrials)), eval.Clean);
        if (runs.Any(run => run.PerturbedTrials > 0)) yield return Line("perturbed", runs.Select(run => (run.PerturbedPassed, run.PerturbedTrials)), eval.Perturbed);
    }

    private static string Line(string kind, IEnumerable<(long Passed, long Trials)> before, OutcomeCounts now) =>
        $"earlier runs, {kind}: {string.Join(", ", before.Select(run => run.Trials > 0 ? $"{ReportWords.Count(run.Passed)}/{ReportWords.Count(run.Trials)}" : "–"))}; now {(now.Trials > 0 ? ReportWords.Share(now) : "–")}";
}
