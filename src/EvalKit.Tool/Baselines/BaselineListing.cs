namespace EvalKit;

/// <summary>A committed baseline in a line.</summary>
/// <param name="Eval">The eval's id.</param>
/// <param name="Kind"><c>baseline</c> or <c>anchor</c>.</param>
/// <param name="Subject">Who was measured.</param>
/// <param name="Passed">The share of clean trials that passed, as a sum over cases.</param>
/// <param name="Cases">How many cases it has.</param>
/// <param name="Date">When, UTC.</param>
/// <param name="Dataset">The hash of all cases and inputs.</param>
/// <param name="Perturbations">Names and versions.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Stale">What of it the newest run with the eval has otherwise; null where there is no such run.</param>
internal sealed record BaselineListing(
    string Eval, string Kind, string Subject, double Passed, int Cases, string Date, string Dataset, string Perturbations, string Path, IReadOnlyList<string>? Stale)
{
    public static IReadOnlyList<BaselineListing> Of(ToolHost host, ProjectFolder project)
    {
        var newest = RunFolder.Whole(project).FirstOrDefault() is { } run ? RecordedRun.Read(host, run) : null;
        return
        [
            .. from baseline in new[] { Baseline.Committed, Baseline.Anchor }
               from found in BaselineFiles.Of(project, baseline)
               orderby found.File.Eval, baseline == Baseline.Anchor
               select Of(found.Path, found.File, baseline == Baseline.Anchor ? "anchor" : "baseline", newest?.Evals.GetValueOrDefault(found.File.Eval)),
        ];
    }

    private static BaselineListing Of(string path, BaselineFile file, string kind, EarlierEval? now) => new(
        file.Eval, kind, file.Subject, file.Rows.Sum(row => (double)row.Passes / row.Trials), file.Rows.Count, file.Date, file.Dataset().ToString(), file.Perturbations, path,
        now is null ? null : [.. StaleOf(new BaselineEval(file).Setup, now.Setup)]);

    private static IEnumerable<string> StaleOf(EvalSetup file, EvalSetup now)
    {
        if (file.Subject != now.Subject) yield return $"{VisibleText.Of(now.Subject, 100)} now";
        if (file.Cases != now.Cases) yield return FormattableString.Invariant($"{now.Cases} cases now");
        foreach (var version in file.Versions.Where(version => !now.Versions.Contains(version)))
        {
            if (now.Versions.FirstOrDefault(other => other[..other.IndexOf('@', StringComparison.Ordinal)] == version[..version.IndexOf('@', StringComparison.Ordinal)]) is { } other) yield return $"{version} is {other} now";
        }
    }
}
