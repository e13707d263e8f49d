using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The corpus of an eval, laid beside its plan.</summary>
/// <param name="path">The file.</param>
/// <param name="results">Every entry.</param>
/// <param name="cases">Those that are replayed.</param>
internal sealed class EvalCorpus<TCase>(string path, IReadOnlyList<CorpusResult> results, IReadOnlyList<CorpusCase<TCase>> cases)
{
    public string Path => path;

    public IReadOnlyList<CorpusResult> Results => results;

    public IReadOnlyList<CorpusCase<TCase>> Cases => cases;

    /// <summary>Calls that replaying takes at most.</summary>
    public long PlannedCalls { get; } = cases.Sum(item => (long)item.Result.Rule.MaxTries * item.CallsPerTry);

    /// <summary>Calls that it has taken.</summary>
    public long Calls { get; set; }

    /// <summary>Reads and matches what <see cref="Gate.Corpus"/> needs; null where the plan has no such gate.</summary>
    /// <exception cref="CorpusException">The file is there and cannot be used.</exception>
    public static EvalCorpus<TCase>? Load<TReply>(
        EvalPlan<TCase, TReply> plan, string id, CaseTable<TCase> cases, SubjectIdentity subject, EvalOptions options)
    {
        if (plan.Settings.Gates.FirstOrDefault(gate => gate is CorpusGate) is not { } gate) return null;
        var path = CorpusFile.PathOf(options.CommittedDirectory, id);
        IReadOnlyList<CorpusResult> results = [.. (CorpusReader.Read(path, id)?.Entries ?? []).Select(entry => new CorpusResult(entry))];
        var match = new CorpusMatch<TCase>(plan.Settings.Axes, plan.Definition.Prompt, cases, results.Where(result => result.Entry.Value is null).Select(result => result.Entry.Case).ToHashSet(StringComparer.Ordinal));
        var found = results.Index().Where(item => item.Item.Entry.Status != CorpusStatus.Invalid)
            .Select(item => match.Of(item.Index, item.Item)).OfType<CorpusCase<TCase>>().ToList();
        var ofFixed = ReplayRule.OfFixed(subject.Deterministic, found.Count(item => item.Result.IsFixed), 1 - (gate.Level ?? options.Confidence));
        var ofOpen = ReplayRule.OfOpen(subject.Deterministic, options.ConfirmTrials);
        long calls = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var item = found[i] = found[i] with { FirstCall = calls, CallsPerTry = plan.Definition.ComparesReplies && found[i].Chain.Steps.Count > 0 ? 2 : 1 };
            item.Result.Rule = item.Result.IsFixed ? ofFixed : ofOpen;
            calls += (long)item.Result.Rule.MaxTries * item.CallsPerTry;
        }

        return new(path, results, found);
    }

    /// <summary>The entry that a replay token names; null where it names none.</summary>
    public CorpusCase<TCase>? Find(ReplayToken token) => cases.FirstOrDefault(item => item.Entry.Key == (token.Case, token.Chain) && item.Entry.Seed == token.Seed);

    /// <summary>As a gate counts the tries of an entry.</summary>
    public static PlannedTrial Planned(CorpusCase<TCase> item, Blueprint<TCase> blueprint)
    {
        var cell = blueprint.Cases.Cells[item.Cell];
        var facts = new TrialFacts(cell.Modality, cell.Difficulty, item.Axis < 0 ? null : blueprint.Axes[item.Axis], item.Chain.Severity, _ => null, TrialPurpose.Corpus);
        return new(facts, item.Index, item.Index, item.Axis, 0);
    }
}
