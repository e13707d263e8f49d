using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Counts results by gate and slice, and decides each slice once its trials are all accounted for.</summary>
internal sealed class EvalVerdicts<TCase>(Blueprint<TCase> blueprint, EvalSession session, int eval, IReadOnlySet<int> ran)
{
    public const string WholeEval = "all";

    private const string NotEvaluatedState = "not evaluated";
    private const string DeferredState = "deferred";
    private const int ExamplesKept = 3;

    private readonly List<FailureExample> _examples = [];
    private readonly CellTally[] _tallies = [.. blueprint.Cases.Cells.Select(_ => new CellTally())];
    private readonly HashSet<GateSlice> _written = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly SeverityRecord _severities = new(blueprint.Cases.Count, blueprint.Axes.Count, blueprint.Cases.Chance);
    private bool _doubted;

    /// <summary>How much each perturbation takes.</summary>
    public IReadOnlyList<CriticalEntry> Critical => _severities.Critical(blueprint.Seed);

    /// <summary>Why a green of the eval shows less than it seems to: what the checks before the first call found, and what was found since.</summary>
    public List<Doubt> Doubts { get; } = [.. blueprint.Doubts];

    /// <summary>What the end of the run has to say.</summary>
    public List<string> Notes { get; } = [];

    public void Add(in TrialSpec spec, in TrialResult result)
    {
        var planned = blueprint.Planned(spec);
        blueprint.Gates.Add(planned, result);
        // Figures of the eval are those of the main subject.
        if (spec.Arm > 0) return;
        _severities.Add(planned, result.Score);
        blueprint.Baselines?.Record.Add(planned, result);
        blueprint.Evidence?.Add(spec.CaseIndex, result);
        blueprint.History?.Add(spec.Purpose, result);
        var cell = blueprint.Cases.CellOf[spec.CaseIndex];
        var outcome = result.Outcome;
        // What gates plan for themselves is shown by their own figures.
        if (spec.Purpose is TrialPurpose.Measure or TrialPurpose.AsShipped) _tallies[cell].Add(spec, result.Outcome);
        // What fails with parts left out shows little of what the parts do together.
        if (spec.Without != Modality.None) return;
        if (result.Outcome == TrialOutcome.Passed || _examples.Count(example => example.Cell == cell && example.Outcome == outcome) >= ExamplesKept) return;
        var change = spec.IsPerturbed ? $"under {blueprint.Axes[spec.Axis].Label}" : spec.IsAsShipped ? "as shipped" : null;
        _examples.Add(new(cell, result.Outcome, blueprint.Cases.Id(spec.CaseIndex), result.Reason ?? "", change));
    }

    /// <summary>The verdicts of the slices that a test holds.</summary>
    public IReadOnlyList<GateResult> Decide(Func<GateSlice, bool> chosen, string test)
    {
        var results = new List<GateResult>();
        foreach (var slice in blueprint.Gates.Slices.Where(chosen))
        {
            if (blueprint.Shard is not null)
            {
                results.Add(Deferred(slice));
                if (_written.Add(slice)) Write(results[^1], test, DeferredState);
                continue;
            }

            var evidence = blueprint.Gates.EvidenceOf(slice, blueprint.Options, blueprint.Subject.Deterministic);
            var (counted, decision) = blueprint.Sequential?.Of(slice) is { } sequential ? sequential.Decide(evidence)
                : blueprint.Evidence is { } runs ? runs.Decide(evidence)
                : (evidence, Decide(slice.Gate, evidence));
            if (blueprint.Baselines?.PopulationOf(slice) is { } population) decision = decision with { Text = $"{decision.Text}; over {population}" };
            if (blueprint.Baselines?.OldNewsOf(slice.Gate, blueprint.Subject) is { } why) decision = new(Verdict.Incomplete, $"{slice.Gate}: {why}. Give a changed subject another version") { State = CorpusGate.NothingToJudge };
            var result = new GateResult(slice.Gate.ToString(), slice.Label, counted, decision);
            results.Add(result);
            if (_written.Add(slice)) Write(result, test, decision.State);
        }

        if (test == WholeEval && blueprint.Shard is null) results.AddRange(Doubted());
        return results;
    }

    /// <summary>What the eval itself is doubted for, beside its gates.</summary>
    private IReadOnlyList<GateResult> Doubted()
    {
        IReadOnlyList<GateResult> doubts = [.. Doubts.Select(doubt => doubt.Verdict)];
        if (!_doubted)
        {
            foreach (var doubt in doubts) Write(doubt, WholeEval, null);
        }

        _doubted = true;
        return doubts;
    }

    /// <summary>Whoever wrote the gate: over no scored trial nothing is shown.</summary>
    private static GateDecision Decide(Gate gate, GateEvidence evidence)
    {
        var decision = gate.Decide(evidence);
        // Nothing is planned for a corpus alone, whose gate knows why.
        return evidence.Missing < evidence.Planned || decision.Verdict == Verdict.Incomplete || evidence.Planned == 0
            ? decision
            : new(Verdict.Incomplete, $"{gate}: none of {evidence.Planned} trials was scored");
    }

    /// <summary>How a test shows: its gates' verdicts, or why none was asked for.</summary>
    public EvalTestReport ReportOf(string test, bool alone, IReadOnlyList<MinimalFailure> failures)
    {
        var held = blueprint.Gates.Slices.Where(slice => alone || TestOf(slice) == test).ToList();
        if (blueprint.Shard is { } shard) return DeferredReport(shard, test, held, failures);
        var leftOut = held.Where(slice => !IsComplete(slice)).ToList();
        var gates = Decide(slice => held.Contains(slice) && IsComplete(slice), test);
        foreach (var slice in leftOut.Where(_written.Add))
            Write(NotEvaluated(slice), test, NotEvaluatedState);

        var doubts = gates.Where(gate => gate.Slice.Length == 0 && Doubts.Exists(doubt => doubt.About == gate.Gate)).ToList();
        // A doubt is no verdict on the subject: alone it turns nothing green.
        if (gates.Except(doubts).All(gate => gate.Decision.State is not null) && !(doubts.Count > 0 && blueprint.Options.Strict))
            return new(EvalTestOutcome.NotEvaluated, gates.Count == doubts.Count || leftOut.Count > 0 ? WhyNone(test, leftOut) : string.Join('\n', gates.Except(doubts).Select(gate => $"{gate.Decision.State}: {gate.Decision.Text}")), [.. doubts.Select(doubt => doubt.Decision.Text)], []);
        var cell = blueprint.Cases.Cells.FirstOrDefault(candidate => candidate.Label == test);
        var shown = failures.Where(failure => cell is null || failure.Cell == cell.Label).ToList();
        var text = TextOf(test, gates, shown);
        var warnings = gates.Where(gate => gate.Verdict == Verdict.Inconclusive).Select(gate => $"INCONCLUSIVE {gate.Slice} {gate.Decision.Text}".Replace("  ", " "))
            .Concat(leftOut.Select(slice => $"not evaluated: {slice.Gate} [{slice.Label}]: a filter left trials out"))
            .Concat(Untold(test)).ToList();
        var outcome = OutcomeOf(gates, warnings.Count > 0, blueprint.Options.Strict);
        if (outcome == EvalTestOutcome.NotShown && gates.All(gate => gate.IsGreen(strict: false) || gate.Decision.State is not null)) text += session.Options.Strict ? "\n  red because the run is strict (EVALKIT_STRICT=1)" : "\n  red because a safety eval is only green when it is decided";
        // What was decided may hold, but a test that owes a verdict is not shown as passed.
        if (leftOut.Count > 0 && outcome is (EvalTestOutcome.Passed or EvalTestOutcome.PassedWithWarning))
            return new(EvalTestOutcome.NotEvaluated, $"{WhyNone(test, leftOut)}\n{text}", warnings, []);
        return new(outcome, text, warnings, Attachment.Of(shown, session.RunDirectory));
    }

    /// <summary>A shard judges nothing: what it shows is a part of the figures.</summary>
    private EvalTestReport DeferredReport(EvalShard shard, string test, List<GateSlice> held, IReadOnlyList<MinimalFailure> failures)
    {
        Decide(held.Contains, test);
        var cells = blueprint.Cases.Cells.Where(cell => test == WholeEval || cell.Label == test).Where(cell => ran.Contains(cell.Index)).ToList();
        var shown = failures.Where(failure => cells.Exists(cell => cell.Label == failure.Cell)).ToList();
        return new(
            EvalTestOutcome.NotEvaluated,
            $"deferred: this is shard {shard}; evalkit merge decides over all of them.\n  {string.Join(" · ", cells.Select(cell => $"{cell.Label} {_tallies[cell.Index]}"))}",
            [.. Untold(test)], Attachment.Of(shown, session.RunDirectory));
    }

    /// <summary>What no test has said yet: the plan's warnings go to the first one that shows a verdict, those of the whole run to the last.</summary>
    private IEnumerable<string> Untold(string test)
    {
        var all = (test == WholeEval || blueprint.Cases.Cells.Count == 1 ? Notes : []).Concat(blueprint.Warnings);
        return [.. all.Where(_told.Add)];
    }

    /// <summary>Figures and verdicts; where something is not shown to hold, the failures and how the cells compare.</summary>
    public string TextOf(string test, IReadOnlyList<GateResult> gates, IReadOnlyList<MinimalFailure> failures)
    {
        var cell = blueprint.Cases.Cells.FirstOrDefault(candidate => candidate.Label == test);
        var entries = gates.Select(gate => EntryOf(gate, test, gate.Decision.State)).ToList();
        if (gates.All(gate => gate.Verdict == Verdict.Pass || gate.Decision.State is not null)) return FailureText.Render(blueprint.Id, test, entries, []);
        var text = FailureText.Render(blueprint.Id, test, entries, [.. Guilty(gates, failures).Select(failure => failure.Entry)], Comparison(), RunFolder, Examples(failures, cell), Returned(gates));
        return session.Store is FileRunStore ? $"{text}\n  report: {RunFolder}/{HtmlReport.FileName}" : text;
    }

    /// <summary>The failures that the gates judge which do not pass; all where none is: the mildest one shown must not be about something that holds.</summary>
    private IReadOnlyList<MinimalFailure> Guilty(IReadOnlyList<GateResult> gates, IReadOnlyList<MinimalFailure> failures)
    {
        var red = blueprint.Gates.Slices.Where(slice => gates.Any(gate => gate.Verdict != Verdict.Pass && gate.Decision.State is null && gate.Gate == slice.Gate.ToString() && gate.Slice == slice.Label)).ToList();
        var wanted = failures.Select(failure => failure.CaseId).ToHashSet(StringComparer.Ordinal);
        var indexOf = Enumerable.Range(0, wanted.Count == 0 ? 0 : blueprint.Cases.Count).Select(index => (Index: index, Id: blueprint.Cases.Id(index)))
            .Where(one => wanted.Contains(one.Id)).ToDictionary(one => one.Id, one => one.Index, StringComparer.Ordinal);
        var guilty = failures.Where(failure => indexOf.TryGetValue(failure.CaseId, out var index)
            && red.Exists(slice => slice.Gate.SliceOf(blueprint.FactsOf(new TrialSpec(0, index, failure.Entry.Axis, failure.Entry.Severity, 0, 0))) == slice.Label)).ToList();
        return guilty.Count == 0 ? failures : guilty;
    }

    /// <summary>Says something that the report must show, too, because no test may be left to show it.</summary>
    public void WriteNote(string note, string about)
    {
        Notes.Add(note);
        Write(new VerdictEntry { Eval = eval, Gate = about, Verdict = Verdict.Incomplete, Text = note, State = NotEvaluatedState });
    }

    /// <summary>Accounts for the gates that no test decided, so that the report does not call an eval passed of which a part was judged.</summary>
    public void WriteUndecided()
    {
        foreach (var slice in blueprint.Gates.Slices.Where(_written.Add))
        {
            if (blueprint.Shard is null) Write(NotEvaluated(slice), TestOf(slice), NotEvaluatedState);
            else Write(Deferred(slice), TestOf(slice), DeferredState);
        }
    }

    /// <summary>As seen from the folder that the results folder lies in, which is the test project's.</summary>
    private string RunFolder => Path.GetRelativePath(Path.GetDirectoryName(session.Options.ResultsDirectory) ?? ".", session.RunDirectory).Replace('\\', '/');

    private string? Comparison() => blueprint.Cases.Cells.Count == 1
        ? null
        : string.Join(" · ", blueprint.Cases.Cells.Where(cell => ran.Contains(cell.Index)).Select(cell => $"{cell.Label} {_tallies[cell.Index]}"));

    /// <summary>The entries of the corpus that these verdicts are about.</summary>
    private IReadOnlyList<CorpusEntry> Returned(IReadOnlyList<GateResult> gates) =>
        [.. gates.Select(gate => gate.Evidence.Tally).OfType<CorpusTally>().SelectMany(tally => tally.Results)
            .Where(result => result is { IsFixed: true, Outcome: CorpusOutcome.Returned or CorpusOutcome.Undecided }).Select(result => result.ToJournal(eval, blueprint.Id))];

    private IReadOnlyList<FailureExample> Examples(IReadOnlyList<MinimalFailure> shrunk, EvalCell? cell) =>
        [.. _examples.Where(example => (cell is null || example.Cell == cell.Index) && !shrunk.Any(failure => failure.CaseId == example.CaseId)).Take(ExamplesKept)];

    private static EvalTestOutcome OutcomeOf(IReadOnlyList<GateResult> decided, bool warns, bool strict)
    {
        var gates = decided.Where(gate => gate.Decision.State is null).ToList();
        if (gates.Any(gate => gate.Verdict == Verdict.Fail)) return EvalTestOutcome.Failed;
        if (gates.Any(gate => gate.Verdict == Verdict.Incomplete)) return EvalTestOutcome.Incomplete;
        if (gates.Any(gate => !gate.IsGreen(strict))) return EvalTestOutcome.NotShown;
        return warns ? EvalTestOutcome.PassedWithWarning : EvalTestOutcome.Passed;
    }

    /// <summary>The test that a slice belongs to: the cell that holds all of its trials, or else the whole eval's.</summary>
    private string TestOf(GateSlice slice)
    {
        var cells = blueprint.Cases.Cells;
        return slice.Gate is not CorpusGate && cells.Count is > 1 and <= 64 && ulong.IsPow2(slice.Cells) ? cells[(int)ulong.Log2(slice.Cells)].Label : WholeEval;
    }

    private bool IsComplete(GateSlice slice) => slice.LiesIn(ran, blueprint.Cases.Cells.Count);

    private string WhyNone(string test, List<GateSlice> leftOut)
    {
        if (leftOut.Count > 0) return "not evaluated: a filter left out some of the trials that its gates judge; run the eval without the filter.";
        if (test == WholeEval) return "not evaluated: every gate of this eval is judged in a cell's own test.";
        var cell = blueprint.Cases.Cells.First(candidate => candidate.Label == test);
        return $"{_tallies[cell.Index]}; no gate judges {test} alone: judged in [all]. For a verdict here add .ForEach(By.Difficulty) or .ForEach(By.Modality).";
    }

    private static GateResult Deferred(GateSlice slice) => new(
        slice.Gate.ToString(), slice.Label, new() { Planned = slice.Planned },
        new(Verdict.Incomplete, $"{slice.Gate}: other shards hold some of its trials; evalkit merge decides") { State = DeferredState });

    private static GateResult NotEvaluated(GateSlice slice) => new(
        slice.Gate.ToString(), slice.Label, new() { Planned = slice.Planned },
        new(Verdict.Incomplete, $"{slice.Gate}: a filter or an early end left trials out"));

    private void Write(GateResult result, string test, string? state) => Write(EntryOf(result, test, state));

    private void Write(VerdictEntry entry)
    {
        session.Store.Append(entry);
        session.Telemetry.Add(entry);
    }

    private VerdictEntry EntryOf(GateResult result, string test, string? state) => new()
    {
        Eval = eval,
        Gate = result.Gate,
        Slice = result.Slice,
        Verdict = result.Verdict,
        Passed = result.Evidence.Passed,
        Failed = result.Evidence.Failed,
        Missing = result.Evidence.Missing,
        Planned = result.Evidence.Planned,
        NotNeeded = result.Evidence.NotNeeded,
        Clusters = (int)Math.Min(int.MaxValue, result.Evidence.Clusters),
        Rate = result.Decision.Rate,
        Bound = result.Decision.Bound,
        Text = result.Decision.Text,
        Test = test,
        State = state,
        Judges = result.Evidence.Judges,
        Red = state is null && result.Verdict == Verdict.Inconclusive && !result.IsGreen(blueprint.Options.Strict),
    };
}
