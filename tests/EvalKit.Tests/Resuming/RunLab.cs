using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit.Tests;

/// <summary>Runs on disk, one after the other or shard by shard, and what each of them left.</summary>
internal sealed class RunLab : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string Results => System.IO.Path.Combine(Path, ".evalkit");

    public EvalOptions Options => new() { ResultsDirectory = Results, CommittedDirectory = System.IO.Path.Combine(Path, "evalkit"), NullReplyCases = 0 };

    public async Task<LabRun> RunAsync(EvalPlan plan, Func<EvalOptions, EvalOptions>? change = null, CancellationToken cancellationToken = default)
    {
        var session = new EvalSession(change?.Invoke(Options) ?? Options);
        EvalResult result;
        await using (session) result = await plan.RunAsync(session, cancellationToken);
        return new(session.RunDirectory, result);
    }

    public Task<LabRun> ResumeAsync(EvalPlan plan, string run = "last", Func<EvalOptions, EvalOptions>? change = null) =>
        RunAsync(plan, options => (change?.Invoke(options) ?? options) with { Resume = run });

    public Task<LabRun> MergeAsync(EvalPlan plan, params string[] folders) =>
        RunAsync(plan, options => options with { Merge = folders.Length == 0 ? [System.IO.Path.Combine(Results, "runs")] : folders, ResultsDirectory = System.IO.Path.Combine(Path, "merged") });

    public async Task<IReadOnlyList<LabRun>> ShardsAsync(EvalPlan plan, int count, params int[] without)
    {
        var runs = new List<LabRun>();
        foreach (var number in Enumerable.Range(1, count).Except(without))
            runs.Add(await RunAsync(plan, options => options with { Shard = new(number, count) }));
        return runs;
    }

    public LabRun LastRun() => new(Directory.GetDirectories(System.IO.Path.Combine(Results, "runs")).Order(StringComparer.Ordinal).Last(), null!);

    public void Dispose() => _folder.Dispose();
}

/// <summary>A run that is over, or was cut off.</summary>
internal sealed record LabRun(string Folder, EvalResult Result)
{
    private static readonly HashSet<TrialPurpose> Planned = [TrialPurpose.Measure, TrialPurpose.AsShipped, TrialPurpose.Identity, TrialPurpose.Probe, TrialPurpose.Factorial, TrialPurpose.Corpus, TrialPurpose.Mutate];

    public string Id => Path.GetFileName(Folder);

    public IReadOnlyList<JournalEntry> Entries { get; } = [.. JournalReader.Read(Folder)];

    public RunEntry Run => Entries.OfType<RunEntry>().Single();

    public EvalEndEntry End => Entries.OfType<EvalEndEntry>().Single();

    /// <summary>What was decided, figures included.</summary>
    public IReadOnlyList<string> Verdicts => [.. Entries.OfType<VerdictEntry>()
        .Select(verdict => string.Create(CultureInfo.InvariantCulture, $"{verdict.Gate}|{verdict.Slice}|{verdict.Verdict}|{verdict.Text}|{verdict.Passed}/{verdict.Failed}/{verdict.Missing}/{verdict.Planned}/{verdict.NotNeeded}|{verdict.Bound:R}|{verdict.State}"))
        .Order(StringComparer.Ordinal)];

    /// <summary>What became of each planned trial.</summary>
    public IReadOnlyList<string> Trials => [.. Entries.OfType<TrialEntry>().Where(trial => Planned.Contains(trial.Purpose)).Select(Text).Order(StringComparer.Ordinal)];

    /// <summary>What became of every trial, those that shrink included.</summary>
    public IReadOnlyList<string> AllTrials => [.. Entries.OfType<TrialEntry>().Select(Text).Order(StringComparer.Ordinal)];

    private static string Text(TrialEntry trial) => string.Create(CultureInfo.InvariantCulture,
        $"{trial.Purpose}|{trial.Arm}|{trial.Case}|{trial.Cell}|{trial.Axis}|{trial.Chain}|{trial.Severity:R}|{trial.Repeat}|{trial.Mutation}|{trial.Outcome}|{trial.Reason}|{trial.Input}|{trial.Reply}");
}
