namespace EvalKit;

/// <summary>A run in the list of runs.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Started">When, UTC.</param>
/// <param name="Bytes">What its files take.</param>
/// <param name="Pinned">Whether it stays, however old it is.</param>
/// <param name="Status">What its most urgent eval came to; null where it has none.</param>
/// <param name="Evals">How many evals came to what, the most urgent first.</param>
/// <param name="Labels">What it is besides a run of its own, such as <c>shard 1/2</c> or <c>resumed by</c> another one.</param>
internal sealed record RunRow(
    string Run, DateTime Started, long Bytes, bool Pinned, string? Status, IReadOnlyDictionary<string, int> Evals, IReadOnlyList<string> Labels)
{
    /// <summary>The runs of a project, the newest first.</summary>
    public static IReadOnlyList<RunRow> All(ProjectFolder project)
    {
        var rows = new List<RunRow>();
        var later = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var run in RunFolder.All(project))
        {
            var report = RunReport.Read(run.Path);
            // The newest come first: where several went on with a run, the last of them counts.
            if (Fact(report, RunEnvironment.Resumed) is { } earlier) later.TryAdd(earlier, run.Id);
            rows.Add(new(
                run.Id, run.Started, run.Size(), run.IsPinned, report.Evals is [var worst, ..] ? ReportWords.Mark(worst.Status) : null,
                report.Evals.CountBy(eval => eval.Status).OrderBy(pair => pair.Key).ToDictionary(pair => ReportWords.Mark(pair.Key), pair => pair.Value, StringComparer.Ordinal),
                [.. LabelsOf(run, report, later.GetValueOrDefault(run.Id))]));
        }

        return rows;
    }

    private static IEnumerable<string> LabelsOf(RunFolder run, RunReport report, string? resumedBy)
    {
        if (Fact(report, RunEnvironment.Shard) is { } shard) yield return $"shard {VisibleText.Of(shard, 20)}";
        if (Fact(report, RunEnvironment.Resumed) is not null) yield return "resumed";
        if (Fact(report, RunEnvironment.Merged) is not null) yield return "merged";
        if (report.Evals.Count > 0 && report.Evals.All(eval => eval.Replayed.IsAll)) yield return "replayed";
        if (resumedBy is not null) yield return $"resumed by {resumedBy}";
        // Or it is still going.
        else if (!File.Exists(Path.Combine(run.Path, MarkdownReport.FileName)) || report.Evals.Any(eval => eval.End is null)) yield return "cut off (evalkit resume)";
    }

    private static string? Fact(RunReport report, string name) => report.Run?.Environment.TryGetValue(name, out var value) == true ? value : null;
}
