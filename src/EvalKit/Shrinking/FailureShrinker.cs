using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Shrinks failing trials to the mildest ones, within the calls that law 5 allows, and confirms each with fresh trials.</summary>
internal sealed class FailureShrinker<TCase, TReply>(
    EvalPlan<TCase, TReply> plan, Blueprint<TCase> blueprint, TrialExecutor<TCase, TReply> executor, EvalSession session, int eval, Spending spending)
{
    private readonly FailureArtifacts<TCase, TReply> _artifacts = new(executor, session);
    private readonly GeneratedCases<TCase>? _generated = plan.Definition.Cases.Source as GeneratedCases<TCase>;
    private readonly Dictionary<int, int> _shrunkByAxis = [];

    /// <summary>What it takes to learn anything: re-tries of the start and one milder candidate.</summary>
    private int FewestCalls => blueprint.Subject.Deterministic ? 2 : session.Options.ConfirmTrials + 1;

    /// <summary>Calls it takes to try another case: what compares replies needs its unperturbed one, too.</summary>
    private int CallsPerCase(PerturbationChain chain) => chain.Steps.Count > 0 && plan.Definition.ComparesReplies ? 2 : 1;

    private int ContrastTries => blueprint.Subject.Deterministic ? 1 : session.Options.ConfirmTrials;

    /// <summary>Calls spent so far.</summary>
    public long Calls { get; private set; }

    public async Task<IReadOnlyList<MinimalFailure>> ShrinkAsync(ShrinkQueue<TCase> queue, long planned, CancellationToken cancellationToken)
    {
        var allowance = (long)(planned * session.Options.ShrinkShare);
        var found = new List<MinimalFailure>();
        foreach (var failure in queue.Drain())
        {
            if (cancellationToken.IsCancellationRequested) break;
            var shrunk = _shrunkByAxis.GetValueOrDefault(failure.Axis);
            // Cells are run one by one, but the limit is the eval's. A failure that there are no calls left for tells nothing new.
            if (shrunk >= session.Options.ShrunkFailuresPerAxis || (shrunk > 0 && allowance < FewestCalls)) continue;
            _shrunkByAxis[failure.Axis] = shrunk + 1;
            var before = Calls;
            found.Add(await ShrinkAsync(failure, allowance, cancellationToken).ConfigureAwait(false));
            allowance = Math.Max(0, allowance - (Calls - before));
        }

        return found;
    }

    /// <summary>Takes over what shards found in some cells, with its files.</summary>
    public IReadOnlyList<MinimalFailure> Carry(RunTakeover takeover, IEnumerable<EvalCell> cells)
    {
        var chosen = cells.Select(cell => cell.Index).ToHashSet();
        var carried = new List<MinimalFailure>();
        foreach (var (found, shard) in CarriedFailures.Of(takeover, blueprint.Id, session.Options.ShrunkFailuresPerAxis).Where(one => chosen.Contains(one.Failure.Cell)))
        {
            if (ReplayToken.TryParse(found.Replay, out _) is not { } token) continue;
            var (subject, chain) = SubjectOf(token);
            var entry = found with { Eval = eval, Artifacts = CarriedFailures.Artifacts(found, shard, session.Store) };
            session.Store.Append(entry);
            var minimal = new MinimalFailure(entry, chain, blueprint.Cases.Cells[found.Cell].Label);
            carried.Add(blueprint.Corpus is null ? minimal : new(entry, chain, minimal.Cell) { Found = FoundOf(minimal, subject, chain) });
        }

        return carried;
    }

    /// <summary>The cell of a replayed case.</summary>
    public string CellOf(ReplayToken token) => blueprint.Cases.Cells[SubjectOf(token).Subject.Cell].Label;

    public async Task<EvalTestReport> ReplayAsync(ReplayToken token, CancellationToken cancellationToken)
    {
        var (subject, chain) = SubjectOf(token);
        var (failures, answered, last) = await ConfirmAsync(subject, chain, ContrastTries, cancellationToken).ConfigureAwait(false);
        var what = chain.Steps.Count == 0 ? "unperturbed" : chain.ToDisplayString();
        var (outcome, say) = failures > 0 ? (EvalTestOutcome.Failed, "")
            : answered < ContrastTries ? (EvalTestOutcome.Incomplete, FormattableString.Invariant($"; {ContrastTries - answered} of {ContrastTries} tries gave no answer: infrastructure, not quality"))
            : (EvalTestOutcome.NotEvaluated, "; it does not fail any more. A replay is no verdict: run the eval");
        var found = FormattableString.Invariant($"replayed: case {VisibleText.Of(IdOf(subject.Value), 200)}, {what}: fails {failures} of {answered}{say}");
        session.Store.Append(new VerdictEntry { Eval = eval, Gate = "replay", Verdict = Verdict.Incomplete, Text = found, State = "replayed" });
        return new(outcome, $"{blueprint.Id}\n  {found}{(last is null ? "" : $"\n    {VisibleText.Of(last, 300)}")}", [], []);
    }

    private (Subject Subject, PerturbationChain Chain) SubjectOf(ReplayToken token)
    {
        var index = Enumerable.Range(0, blueprint.Cases.Count).FirstOrDefault(i => blueprint.Cases.Id(i) == token.Case, -1);
        if (index < 0 || token.Seed != blueprint.Seed)
        {
            // A corpus keeps cases and seeds that the eval may have no more.
            if (blueprint.Corpus?.Find(token) is { } known) return (new(known.Value, known.Cell, known.Axis, null) { Seed = known.Entry.Seed }, known.Chain);
            throw new EvalPlanException(blueprint.Id, [index < 0 ? $"The replayed case \"{token.Case}\" is not among the cases any more." : "The eval's seed is not the replayed one any more."]);
        }

        var chain = token.Chain.Length == 0 ? PerturbationChain.Empty : PerturbationChain.Parse(token.Chain, blueprint.Axes.SelectMany(axis => axis.Members));
        var value = _generated is null || token.Path.Count == 0
            ? blueprint.Cases.Values[index]
            : CaseShrinker.Follow(blueprint.Cases.Values[index], _generated.Shrinker, token.Path);
        return (new(value, blueprint.Cases.CellOf[index], AxisOf(chain), null), chain);
    }

    private async Task<MinimalFailure> ShrinkAsync(FailedTrial<TCase> failure, long allowance, CancellationToken cancellationToken)
    {
        var before = Calls;
        // Kept back for the contrast: a failure that was not tried without its perturbation shows little.
        var reserve = failure.Chain.Steps.Count == 0 ? 0 : Math.Min(ContrastTries, allowance / 2);
        allowance -= reserve;
        var subject = new Subject(failure.Case, failure.Cell, failure.Axis, failure.Clean);
        var chain = failure.Chain;
        (int Failures, int Trials, string Ending, string? Reason, string? Reply) outcome = (0, 0, "minimal", failure.Reason, failure.Reply);
        if (chain.Steps.Count > 0)
        {
            var oracle = new TrialOracle<PerturbationChain>((candidate, repeat, token) => RunAsync(subject, candidate, TrialPurpose.Shrink, repeat, token), spending)
            {
                // A step whose parts an earlier one made does nothing without it.
                HoldsUnasked = candidate => failure.Chain.Steps.Any(step => step.Perturbation.Definition.Makes != Modality.None) && !executor.CanChange(Request(subject, candidate, TrialPurpose.Shrink, 0)),
            };
            var shrunk = await ChainShrinker.ShrinkAsync(chain, oracle, Options(allowance, cleanHolds: true) with { CountEdits = EditsIn(subject) }, cancellationToken).ConfigureAwait(false);
            Calls += oracle.Calls;
            chain = shrunk.Minimal;
            var last = oracle.FailureOf(chain);
            outcome = (shrunk.Failures, shrunk.Trials, EndingOf(shrunk.Ending), last?.Reason ?? failure.Reason, last?.Reply ?? failure.Reply);
        }

        IReadOnlyList<int> path = [];
        if (_generated is not null && outcome.Ending == "minimal")
        {
            var oracle = new TrialOracle<TCase>((candidate, repeat, token) => RunAsync(subject with { Value = candidate, Clean = null }, chain, TrialPurpose.Shrink, repeat, token), spending);
            var shrunk = await CaseShrinker.ShrinkAsync(failure.Case, _generated.Shrinker, oracle, Options((allowance - (Calls - before)) / CallsPerCase(chain), cleanHolds: false), cancellationToken).ConfigureAwait(false);
            Calls += oracle.Calls;
            subject = subject with { Value = shrunk.Minimal, Clean = null };
            path = shrunk.Path;
            var last = oracle.FailureOf(shrunk.Minimal);
            outcome = (shrunk.Failures, shrunk.Trials, EndingOf(shrunk.Ending), last?.Reason ?? outcome.Reason, last?.Reply ?? outcome.Reply);
        }

        var contrast = chain.Steps.Count == 0 ? (Failures: 0, Answered: 0, Last: null) : await ContrastAsync(subject, allowance + reserve - (Calls - before), cancellationToken).ConfigureAwait(false);
        var entry = new FailureEntry
        {
            Eval = eval,
            Case = failure.CaseId,
            Cell = failure.Cell,
            Axis = failure.Axis,
            Chain = chain.Steps.Count == 0 ? "" : chain.ToString(),
            Original = failure.Chain.Steps.Count == 0 ? "" : failure.Chain.ToString(),
            Severity = chain.Severity,
            // A deterministic subject, or one whose calls ran out, is not tried again: the measured failure stands.
            Failures = Math.Max(outcome.Failures, outcome.Trials == 0 ? 1 : 0),
            Trials = Math.Max(outcome.Trials, 1),
            CleanFailures = contrast.Failures,
            CleanTrials = contrast.Answered,
            Reason = outcome.Reason,
            Display = chain.Steps.Count == 0 ? "" : chain.ToDisplayString(),
            Expected = Expected(subject.Value),
            Reply = outcome.Reply is { Length: > 300 } ? outcome.Reply[..300] : outcome.Reply,
            Ending = outcome.Ending,
            Calls = (int)(Calls - before),
            Artifacts = _artifacts.Write(failure.CaseId, subject.Value, chain),
            Replay = new ReplayToken(blueprint.Id, failure.CaseId, chain.Steps.Count == 0 ? "" : chain.ToString(), blueprint.Seed, path).ToString(),
            MinimalCase = _generated is null ? null : ReplyText.ForJournal(subject.Value),
        };
        session.Store.Append(entry);
        var minimal = new MinimalFailure(entry, chain, blueprint.Cases.Cells[failure.Cell].Label);
        return blueprint.Corpus is null ? minimal : new(entry, chain, minimal.Cell) { Found = FoundOf(minimal, subject, chain) };
    }

    private FoundFailure FoundOf(MinimalFailure failure, Subject subject, PerturbationChain chain) => FoundFailure.Of(
        failure, blueprint, executor.PromptOf(Request(subject, chain, TrialPurpose.Corpus, 0)).Hash, subject.Value, IdOf(subject.Value), _generated is not null);

    /// <summary>The same case without its perturbation, tried afresh: a failure is the perturbation's only if this passes.</summary>
    private async Task<(int Failures, int Answered, string? Last)> ContrastAsync(Subject subject, long allowance, CancellationToken cancellationToken)
    {
        return await ConfirmAsync(subject, PerturbationChain.Empty, (int)Math.Clamp(allowance, 0, ContrastTries), cancellationToken).ConfigureAwait(false);
    }

    private async Task<(int Failures, int Answered, string? Last)> ConfirmAsync(Subject subject, PerturbationChain chain, int tries, CancellationToken cancellationToken)
    {
        int failures = 0, answered = 0;
        string? last = null;
        for (var i = 0; i < tries && !cancellationToken.IsCancellationRequested && spending.AdmitExtra(); i++)
        {
            Calls++;
            var result = await RunAsync(subject, chain, TrialPurpose.Confirm, blueprint.Design.Spec.Repeats + i, cancellationToken).ConfigureAwait(false);
            if (result.Outcome is TrialOutcome.Passed or TrialOutcome.Failed) answered++;
            if (result.Outcome != TrialOutcome.Passed) last = result.Reason;
            if (result.Outcome == TrialOutcome.Failed) failures++;
        }

        return (failures, answered, last);
    }

    private async ValueTask<TrialResult> RunAsync(Subject subject, PerturbationChain chain, TrialPurpose purpose, int repeat, CancellationToken cancellationToken)
    {
        var clean = subject.Clean;
        if (clean is null && CallsPerCase(chain) > 1)
        {
            // An invariant or a directional test compares with the unperturbed reply, which a case made by shrinking does not have yet.
            if (!spending.AdmitExtra()) return TrialResult.Skipped;
            Calls++;
            clean = (await executor.RunAsync(Request(subject, PerturbationChain.Empty, purpose, repeat), cancellationToken).ConfigureAwait(false)).Comparable;
        }

        return await executor.RunAsync(Request(subject, chain, purpose, repeat) with { Clean = clean }, cancellationToken).ConfigureAwait(false);
    }

    private TrialRequest<TCase> Request(Subject subject, PerturbationChain chain, TrialPurpose purpose, int repeat) =>
        new(purpose, subject.Value, IdOf(subject.Value), subject.Cell, chain.Steps.Count == 0 ? -1 : subject.Axis, chain, chain.Severity, repeat) { Seed = subject.Seed };

    private int AxisOf(PerturbationChain chain) => chain.Steps.Count == 0
        ? -1
        : Enumerable.Range(0, blueprint.Axes.Count).FirstOrDefault(axis => chain.Steps.All(step => blueprint.Axes[axis].Members.Any(member => member.Name == step.Perturbation.Name)), -1);

    /// <summary>
    /// How many edits a chain makes in this case. A generated case is made smaller itself, which single edits, counted in its first text,
    /// would not survive.
    /// </summary>
    private Func<PerturbationChain, IReadOnlyList<int>>? EditsIn(Subject subject) =>
        _generated is null ? candidate => executor.EditsOf(Request(subject, candidate, TrialPurpose.Shrink, 0)) : null;

    private string Expected(TCase value) => string.Join(" & ", plan.Definition.Expectations.Select(expectation => expectation(value).Description)
        .Concat(plan.Definition.Invariants.IsEmpty ? [] : ["the answer of the unperturbed input"])
        .Concat(plan.Definition.Directionals.Select(test => $"\"{test.Name}\" of the unperturbed and this reply")));

    private string IdOf(TCase value) => blueprint.Cases.IdOf(value) ?? "";

    private ShrinkOptions Options(long allowance, bool cleanHolds) => new()
    {
        MaxCalls = (int)Math.Clamp(allowance, 0, int.MaxValue),
        Precision = session.Options.ShrinkPrecision,
        Deterministic = blueprint.Subject.Deterministic,
        KnownRepeats = blueprint.Design.Spec.Repeats,
        CleanHolds = cleanHolds,
    };

    private string EndingOf(ShrinkEnding ending) => ending switch
    {
        ShrinkEnding.Unknown when spending.Exhausted => EndingOf(ShrinkEnding.Budget),
        ShrinkEnding.Minimal => "minimal",
        ShrinkEnding.Budget => "calls used up before it was minimal",
        ShrinkEnding.Flaky => "flaky: it did not come back often enough to be shrunk",
        ShrinkEnding.Unknown => "some tries gave no answer",
        ShrinkEnding.Cancelled => "cancelled",
        _ => ending.ToString(),
    };

    private sealed record Subject(TCase Value, int Cell, int Axis, CleanAnswer? Clean)
    {
        public ulong? Seed { get; init; }
    }
}
