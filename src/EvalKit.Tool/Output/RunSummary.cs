namespace EvalKit;

/// <summary>A run in JSON.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Started">When, UTC.</param>
/// <param name="Folder">Where its journal lies.</param>
/// <param name="Evals">The most urgent first.</param>
internal sealed record RunSummary(string Run, DateTime Started, string Folder, IReadOnlyList<RunSummary.Eval> Evals)
{
    public static RunSummary Of(RunFolder folder, RunReport report) => new(folder.Id, folder.Started, folder.Path, [.. report.Evals.Select(Of)]);

    private static Eval Of(EvalReport eval) => new(
        eval.Plan.Id, ReportWords.Mark(eval.Status), eval.Plan.Subject, Of(eval.Clean), Of(eval.Perturbed),
        [.. eval.Verdicts.Select(verdict => new Decision(ReportWords.Mark(verdict), verdict.Slice.Length == 0 ? null : verdict.Slice, verdict.Text))]);

    private static Counts? Of(OutcomeCounts counts) => counts.Trials == 0 ? null : new(counts.Passed, counts.Trials);

    internal sealed record Eval(string Id, string Status, string Subject, Counts? Clean, Counts? Perturbed, IReadOnlyList<Decision> Verdicts);

    internal sealed record Counts(long Passed, long Trials);

    internal sealed record Decision(string Verdict, string? Slice, string Text);
}
