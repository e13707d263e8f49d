namespace EvalKit;

internal static class OptionsCheck
{
    public static void ThrowIfInvalid(EvalOptions options)
    {
        var problems = Problems(options).ToList();
        if (problems.Count > 0) throw new EvalOptionsException(problems);
    }

    private static IEnumerable<string> Problems(EvalOptions o)
    {
        if (string.IsNullOrWhiteSpace(o.ResultsDirectory)) yield return "ResultsDirectory is empty: name a folder, such as .evalkit.";
        if (string.IsNullOrWhiteSpace(o.CommittedDirectory)) yield return "CommittedDirectory is empty: name a folder, such as evalkit.";
        if (!Enum.IsDefined(o.Baselines)) yield return Say(nameof(o.Baselines), o.Baselines, "Compare, Update or Anchor");
        if (!Enum.IsDefined(o.Corpus)) yield return Say(nameof(o.Corpus), o.Corpus, "Judge or Update");
        if (!Enum.IsDefined(o.Cassettes)) yield return Say(nameof(o.Cassettes), o.Cassettes, "Off, Replay or Record");
        if (Redaction.ProblemOf(o.Redact) is { } unusable) yield return $"Redact: give a regular expression that matches secrets alone, without look-around and back references ({unusable}).";
        if ((o.Reports & ~(ReportFormats.JUnit | ReportFormats.Ctrf)) != 0) yield return Say(nameof(o.Reports), o.Reports, "JUnit, Ctrf or both");
        if (o.KeepRuns < 0) yield return Say(nameof(o.KeepRuns), o.KeepRuns, "at least 1, or 0 for all");
        if (!Enum.IsDefined(o.Cache)) yield return Say(nameof(o.Cache), o.Cache, "Off, ReadWrite or ReadOnly");
        if (o.CacheLimits is null) yield return "CacheLimits is null: give new CacheLimits().";
        else if (o.CacheLimits.MaxBytes < 0) yield return Say("CacheLimits.MaxBytes", o.CacheLimits.MaxBytes, "at least 0");
        else if (o.CacheLimits.MaxAge <= TimeSpan.Zero) yield return Say("CacheLimits.MaxAge", o.CacheLimits.MaxAge, "more than zero");
        if (o.Concurrency is < 1 or > 1024) yield return Say(nameof(o.Concurrency), o.Concurrency, "a whole number from 1 to 1024");
        if (o.SamplesPerCase < 1) yield return Say(nameof(o.SamplesPerCase), o.SamplesPerCase, "at least 1");
        if (o.TrialsPerInput < 1) yield return Say(nameof(o.TrialsPerInput), o.TrialsPerInput, "at least 1");
        if (!(o.Tolerance is >= 0 and < 1)) yield return Say(nameof(o.Tolerance), o.Tolerance, "from 0 to below 1");
        if (!(o.Confidence is > 0.5 and < 1)) yield return Say(nameof(o.Confidence), o.Confidence, "above 0.5 and below 1");
        if (o.TrialTimeout <= TimeSpan.Zero || o.TrialTimeout > TimeSpan.FromHours(24)) yield return Say(nameof(o.TrialTimeout), o.TrialTimeout, "more than zero and at most 24 hours");
        if (o.MaxCallsWithoutBudget < 1) yield return Say(nameof(o.MaxCallsWithoutBudget), o.MaxCallsWithoutBudget, "at least 1");
        if (o.ShrunkFailuresPerAxis < 0) yield return Say(nameof(o.ShrunkFailuresPerAxis), o.ShrunkFailuresPerAxis, "at least 0");
        if (!(o.ShrinkShare is >= 0 and <= 100)) yield return Say(nameof(o.ShrinkShare), o.ShrinkShare, "from 0 to 100");
        if (!(o.ShrinkPrecision is >= 0 and < 1)) yield return Say(nameof(o.ShrinkPrecision), o.ShrinkPrecision, "from 0 to below 1");
        if (o.ConfirmTrials < 1) yield return Say(nameof(o.ConfirmTrials), o.ConfirmTrials, "at least 1");
        if (o.NullReplyCases is < 0 or > 10_000) yield return Say(nameof(o.NullReplyCases), o.NullReplyCases, "from 0 to 10,000");
        foreach (var problem in Parts(o)) yield return problem;
        if (o.InlineReplyBytes is < 0 or > 120) yield return Say(nameof(o.InlineReplyBytes), o.InlineReplyBytes, "from 0 to 120");
    }

    /// <summary>What cannot go with a part of a run, or with what goes on with one.</summary>
    private static IEnumerable<string> Parts(EvalOptions o)
    {
        if (o.Resume is { } run && string.IsNullOrWhiteSpace(run)) yield return "Resume is empty: name a run, or say last.";
        if (o.Merge is { Count: 0 }) yield return "Merge names no folder: name those of the shards' runs, or one above them.";
        if (o.Replay is not null && (o.Resume ?? o.Shard?.ToString() ?? (o.Merge is null ? null : "")) is not null) yield return "Replay tries one failure again: leave out Resume, Shard and Merge (EVALKIT_RESUME, EVALKIT_SHARD, EVALKIT_MERGE).";
        if (o.Merge is not null && (o.Resume ?? o.Shard?.ToString()) is not null) yield return "Merge judges what shards have run: leave out Resume and Shard (EVALKIT_RESUME, EVALKIT_SHARD).";
        if (o.Merge is not null && o.UpdateWordings) yield return "Merge asks no model: record wordings before the shards run (EVALKIT_WORDINGS).";
        if (o.Shard is not null && (o.Baselines != BaselineMode.Compare || o.Corpus != CorpusMode.Judge || o.UpdateEvidence || o.UpdateHistory || o.UpdateWordings))
            yield return FormattableString.Invariant($"Shard {o.Shard} has a part of the cases, and no shard writes a committed file: set EVALKIT_BASELINE, EVALKIT_CORPUS, EVALKIT_EVIDENCE and EVALKIT_HISTORY where the shards are merged, and EVALKIT_WORDINGS before they run.");
    }

    private static string Say(string name, object value, string rule) => FormattableString.Invariant($"{name} = {value}: give {rule}.");
}
