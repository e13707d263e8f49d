using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What an eval ran on, what it cost, and what its reader should know: in words, one fact each, still unescaped.</summary>
internal static class EvalFacts
{
    public static IEnumerable<string> Design(EvalEntry plan)
    {
        yield return plan.Clusters == plan.Cases || plan.Clusters == 0
            ? ReportWords.Counted(plan.Cases, "case")
            : $"{ReportWords.Counted(plan.Cases, "case")} in {ReportWords.Counted(plan.Clusters, "cluster")}";
        if (plan.Intent != EvalIntent.Unstated) yield return $"{plan.Intent.ToString().ToLowerInvariant()} eval";
        yield return $"seed {plan.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        if (plan.Plan.Length > 0) yield return plan.Plan;
    }

    public static IEnumerable<string> Cost(EvalReport eval)
    {
        if (eval.End is not { } end) yield break;
        var parts = new[] { (Calls: end.TakenOver, For: "taken over"), (Calls: end.CorpusCalls, For: "to replay the corpus"), (Calls: end.ShrinkCalls, For: "to shrink failures"), (Calls: end.MutationCalls, For: "to mutate the input") }.Where(part => part.Calls != 0);
        yield return string.Join(", ", parts.Select(part => $"{ReportWords.Count(part.Calls)} of them {part.For}").Prepend(Asked(end)));
        if (end.AvoidedCalls > 0)
            yield return eval.Plan.Stop is null ? $"{ReportWords.Counted(end.AvoidedCalls, "case")} left out, as not fresh" : $"{ReportWords.Counted(end.AvoidedCalls, "call")} avoided by stopping early";
        if (end.InputTokens is not null || end.OutputTokens is not null)
            yield return $"tokens {Tokens(end.InputTokens)} in, {Tokens(end.OutputTokens)} out";
        yield return ReportWords.Duration(end.Seconds);
    }

    public static IEnumerable<string> Warnings(EvalReport eval)
    {
        if (eval.End is null) yield return "the run was cut off: this eval has no end line; infrastructure, not quality. evalkit resume goes on with it";
        else if (eval.End.Ending != "complete") yield return $"the eval ended early: {eval.End.Ending}";
        if (eval.Replayed.Line() is { } replayed) yield return replayed;
        if (eval.Unrecorded > 0)
            yield return $"{ReportWords.Counted(eval.Unrecorded, "planned trial")} of {ReportWords.Count(eval.Plan.PlannedClean + eval.Plan.PlannedAsShipped + eval.Plan.PlannedPerturbed)} not run: a filter left them out, or the run ended early. The rates below lack them";
        if (eval.Strays > 0) yield return $"trials of a cell or a perturbation that the plan does not declare: {ReportWords.Count(eval.Strays)}";
        if (eval.VerdictCount > EvalReport.MaxKept)
            yield return $"{ReportWords.Count(eval.VerdictCount)} verdicts; the first {ReportWords.Count(EvalReport.MaxKept)} are shown, all are counted";
        foreach (var warning in eval.Plan.Warnings) yield return warning;
    }

    /// <summary>What replies that know nothing came to, and cases with what their answer depends on taken away.</summary>
    public static IEnumerable<string> Checks(EvalReport eval) =>
        new[] { NullWords.Line(eval.Plan.Nulls, eval.Plan.Intent, eval.Clean), MutationWords.Line(eval.Mutations, eval.Plan.Intent) }.OfType<string>();

    /// <summary>How many verdicts chance alone may turn red; nothing for evals whose gates leave nothing to chance.</summary>
    public static string? FalseFails(RunReport report)
    {
        var expected = report.Evals.Sum(eval => double.IsFinite(eval.Plan.FalseFails) ? Math.Max(0, eval.Plan.FalseFails) : 0);
        var verdicts = report.Evals.Sum(eval => eval.VerdictCount);
        if (expected == 0 || verdicts == 0) return null;
        if (verdicts == report.Evals.Sum(eval => eval.StatedCount)) return $"{ReportWords.Counted(verdicts, "verdict")}, of which none is decided in this run";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{ReportWords.Counted(verdicts, "verdict")}; a subject that just meets every bar gets a FAIL by chance {(expected < 1 ? $"in up to {expected:P0} of runs" : $"up to {expected:0.#} times a run")}");
    }

    public static IEnumerable<string> RunWarnings(RunReport report)
    {
        if (report.Run is null) yield return "the journal is empty: the run ended before its first line";
        if (report.Run is { } run)
        {
            if (run.Environment.TryGetValue(RunEnvironment.Shard, out var shard)) yield return $"this is shard {shard}: no gate is decided; evalkit merge decides over all of them";
            if (run.Environment.TryGetValue(RunEnvironment.Resumed, out var resumed)) yield return $"this run goes on with run {resumed}, whose replies it takes over";
            if (run.Environment.TryGetValue(RunEnvironment.Merged, out var merged)) yield return $"this run judges shards and asked nobody: {merged}";
        }

        if (report.Torn) yield return "the journal's last line was cut off: the process was killed while it wrote";
        if (report.UnknownLines > 0)
            yield return $"lines of a kind that this version does not know: {ReportWords.Count(report.UnknownLines)}; a newer version wrote the journal";
        if (report.Orphans > 0) yield return $"lines that belong to no eval of this journal: {ReportWords.Count(report.Orphans)}";
    }

    /// <summary>Calls, and what stood in for calls: a part of the run may be made of either.</summary>
    private static string Asked(EvalEndEntry end) => end.Replayed > 0
        ? $"{ReportWords.Counted(end.Calls, "call")} and {ReportWords.Counted(end.Replayed, "reply recorded earlier", "replies recorded earlier")}"
        : ReportWords.Counted(end.Calls, "call");

    private static string Tokens(long? count) => count is { } known ? ReportWords.Count(known) : "unknown";
}
