using System.Diagnostics;
using System.Runtime.ExceptionServices;
using EvalKit.Extensibility;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>
/// Runs one eval. Cells can be run one by one (each is a test under xUnit) or all together; the trials are the same either way, and
/// results are consumed in the plan's order.
/// </summary>
internal sealed class EvalRunner<TCase, TReply>(EvalPlan<TCase, TReply> plan, EvalSession session, string id) : IEvalRunner
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly HashSet<int> _ran = [];
    private readonly List<MinimalFailure> _failures = [];
    private readonly Spending _spending = new(BudgetOf(plan.Settings.Budget, session.Options), session.Options.TimeProvider, id, session.Options.Shard?.Count ?? 1);
    private readonly long _started = Stopwatch.GetTimestamp();
    private Blueprint<TCase>? _blueprint;
    private Measurement<TCase, TReply>? _measurement;
    private EvalVerdicts<TCase>? _verdicts;
    private FailureShrinker<TCase, TReply>? _shrinker;
    private CorpusReplay<TCase, TReply>? _corpus;
    private MutationRun<TCase, TReply>? _mutations;
    private EvalReplies<TReply>? _replies;
    private int _eval;
    private bool _ended;
    private bool _replayed;
    private bool _committedClosed;
    private bool _cancelled;
    private bool _interrupted;
    private ExceptionDispatchInfo? _broken;
    private ExceptionDispatchInfo? _unwritten;

    public string Id => id;

    public async Task<EvalOutline> OutlineAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var blueprint = await PlanAsync(cancellationToken).ConfigureAwait(false);
            return new(id, blueprint.Cases.Cells, blueprint.Cases.Count, $"{blueprint.Arithmetic}; {blueprint.Cost}", blueprint.Warnings);
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task<EvalResult> RunAsync(CancellationToken cancellationToken) => session.Replay is null
        ? InTurnAsync(() => MeasureAsync(cancellationToken))
        : ReplayedAsync(cancellationToken);

    public Task<EvalTestReport> RunCellAsync(string cell, CancellationToken cancellationToken) => TestAsync(async blueprint =>
    {
        var chosen = blueprint.Cases.Cells.FirstOrDefault(candidate => candidate.Label == cell)
            ?? throw new EvalPlanException(id, [$"There is no cell {cell} any more: the cases have changed since the tests were discovered. Discover them again (rebuild)."]);
        await RunCellsAsync([chosen], cancellationToken).ConfigureAwait(false);
        return UnlessUnwritten(_verdicts!.ReportOf(cell, alone: false, _failures));
    }, cancellationToken, cell);

    public Task<EvalTestReport> RunAllAsync(bool alone, CancellationToken cancellationToken) => TestAsync(async blueprint =>
    {
        // Where cells ran before this, the others were left out by a filter: their cost was not asked for, and no verdict is.
        if (_ran.Count == 0) await RunCellsAsync(blueprint.Cases.Cells, cancellationToken).ConfigureAwait(false);
        CloseCommitted(filtered: true);
        return UnlessUnwritten(_verdicts!.ReportOf(EvalVerdicts<TCase>.WholeEval, alone, _failures));
    }, cancellationToken);

    public void Complete()
    {
        if (_measurement is null) return;
        // Somebody's turn: the process is ending in the middle of a test.
        _interrupted = _turn.CurrentCount == 0;
        _cancelled |= _interrupted || _broken is not null;
        if (!_ended && session.Replay is null)
        {
            // What cannot be written is a note: no test is left to fail with it, and the other evals' reports are still to be written.
            CloseCommitted(filtered: true);
            _verdicts!.WriteUndecided();
        }

        End();
    }

    public void Dispose() => _turn.Dispose();

    private async Task<EvalResult> MeasureAsync(CancellationToken cancellationToken)
    {
        var blueprint = await PlanAsync(cancellationToken).ConfigureAwait(false);
        await StartAsync(blueprint, cancellationToken).ConfigureAwait(false);
        await RunCellsAsync(blueprint.Cases.Cells, cancellationToken).ConfigureAwait(false);
        var gates = _verdicts!.Decide(slice => true, EvalVerdicts<TCase>.WholeEval);
        End();
        _unwritten?.Throw();
        var text = _verdicts.TextOf(EvalVerdicts<TCase>.WholeEval, gates, _failures);
        return new EvalResult(id, [.. gates.Where(gate => gate.Decision.State is null)], [.. _failures.OrderBy(failure => failure.Failures == 0).ThenBy(failure => failure.Chain.Severity)], [.. _blueprint!.Warnings, .. _verdicts.Doubts.Select(doubt => doubt.Text), .. _verdicts.Notes], _spending.Calls, text, blueprint.Options.Strict)
        {
            AvoidedCalls = blueprint.AvoidedCalls(),
        };
    }

    /// <summary>A replay has no gates, so its result never passes: it says what became of the one trial.</summary>
    private async Task<EvalResult> ReplayedAsync(CancellationToken cancellationToken)
    {
        var report = await RunAllAsync(alone: true, cancellationToken).ConfigureAwait(false);
        return new EvalResult(id, [], [], report.Warnings, _spending.Calls, report.Message, session.Options.Strict);
    }

    private Task<EvalTestReport> TestAsync(Func<Blueprint<TCase>, Task<EvalTestReport>> test, CancellationToken cancellationToken, string? cell = null) => InTurnAsync(async () =>
    {
        if (session.Replay is { } other && other.Eval != id)
            return new(EvalTestOutcome.NotEvaluated, $"EVALKIT_REPLAY replays {other.Eval}; this eval was not run.", [], []);
        var blueprint = await PlanAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await StartAsync(blueprint, cancellationToken).ConfigureAwait(false);
        }
        catch (SubjectMissingException missing) when (!session.Options.Strict)
        {
            return new(EvalTestOutcome.NotEvaluated, missing.Message, [], []);
        }

        return session.Replay is { } token
            ? await ReplayOnceAsync(token, cell, cancellationToken).ConfigureAwait(false)
            : await test(blueprint).ConfigureAwait(false);
    });

    /// <summary>One test of the eval shows the replay: the cell of the replayed case or, where cells were filtered out, the whole eval's.</summary>
    private async Task<EvalTestReport> ReplayOnceAsync(ReplayToken token, string? cell, CancellationToken cancellationToken)
    {
        var home = _shrinker!.CellOf(token);
        if (cell is not null && cell != home) return new(EvalTestOutcome.NotEvaluated, $"EVALKIT_REPLAY replays a case of {home}; this cell was not run.", [], []);
        if (_replayed) return new(EvalTestOutcome.NotEvaluated, $"EVALKIT_REPLAY: the replay is shown by the test of {home}.", [], []);
        _replayed = true;
        var report = await _shrinker.ReplayAsync(token, cancellationToken).ConfigureAwait(false);
        var unwritten = new List<string>();
        if (_blueprint!.Baselines is not null && session.Options.Baselines != BaselineMode.Compare) unwritten.Add("baseline not written: a replay measures nothing.");
        if (_blueprint.Evidence is not null && session.Options.UpdateEvidence) unwritten.Add("evidence not written: a replay measures nothing.");
        if (_blueprint.Corpus is not null && session.Options.Corpus != CorpusMode.Judge) unwritten.Add("corpus not written: a replay measures nothing.");
        return report with { Warnings = [.. report.Warnings, .. unwritten] };
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> run)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            _broken?.Throw();
            return await run().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<Blueprint<TCase>> PlanAsync(CancellationToken cancellationToken)
    {
        if (_blueprint is not null) return _blueprint;
        var identity = plan.Settings.Identity ?? plan.Definition.Subject.IdentityWith(plan.Settings.ChatOptions);
        return _blueprint = await Planner.PlanAsync(plan, identity, id, session.Options, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask StartAsync(Blueprint<TCase> blueprint, CancellationToken cancellationToken)
    {
        if (_measurement is not null) return;
        var takeover = session.Takeover;
        if ((takeover?.Shards ?? session.Options.Shard?.Count) is { } shards)
            _blueprint = blueprint = blueprint with { Shards = ShardMap.Of(blueprint.Cases, shards, session.Options.Shard?.Number) };
        try
        {
            takeover?.Check(EvalRecord.Of(plan, blueprint, 0));
        }
        catch (RunMismatchException refusal)
        {
            session.Refuse(takeover!.Refused(id, refusal));
            throw;
        }

        var subject = await SubjectOfAsync(plan.Definition.Subject, plan.Settings.ChatOptions, cancellationToken).ConfigureAwait(false);
        var others = new List<ISubject<TReply>>();
        foreach (var other in plan.Definition.Compared)
            others.Add(await SubjectOfAsync(other.Source, other.Options ?? plan.Settings.ChatOptions, cancellationToken).ConfigureAwait(false));
        IReadOnlyList<string> recorded = blueprint.Wordings is { } wordings ? await wordings.RecordAsync(session, _spending, cancellationToken).ConfigureAwait(false) : [];
        _eval = session.NextEval();
        if (session.Replay is null) _blueprint = blueprint = EvalScrutiny.Of(plan, blueprint, cancellationToken);
        if (session.Replay is null) _spending.Planned = blueprint.CorpusCalls + (blueprint.Sequential?.Count ?? blueprint.Evidence?.Trials.Count ?? blueprint.Design.Count);
        var replies = _replies = new(session, id, takeover is { IsMerge: true } ? ShardsById(blueprint) : _ => 0);
        var executor = new TrialExecutor<TCase, TReply>(plan.Definition, subject, blueprint, session, _eval, _spending,
            replies: replies.For(blueprint.Subject, subject, plan.Settings.ChatOptions));
        var compared = others.Select((other, i) =>
        {
            var arm = plan.Definition.Compared[i];
            var options = arm.Options ?? plan.Settings.ChatOptions;
            return new TrialExecutor<TCase, TReply>(plan.Definition, other, blueprint, session, _eval, _spending, arm.Name, replies.For(arm.Source.IdentityWith(options), other, options));
        }).ToList();
        _verdicts = new(blueprint, session, _eval, _ran);
        _verdicts.Notes.AddRange(recorded);
        _shrinker = new(plan, blueprint, executor, session, _eval, _spending);
        _corpus = new(plan, blueprint, executor, session, _eval, _spending);
        if (session.Options.Mutate && session.Replay is null) _mutations = new(plan, blueprint, executor, session, _spending);
        var entry = session.Replay is null ? EvalRecord.Of(plan, blueprint, _eval) with { Earlier = session.Earlier?.Of(blueprint.Id) ?? [] } : EvalRecord.OfReplay(plan, blueprint, _eval);
        // A report shows what the plan's line has; the tests show it among the notes of the end.
        entry = entry with { Warnings = [.. entry.Warnings, .. replies.Notes] };
        session.Store.Append(entry);
        session.Telemetry.Begin(entry, session.Store);
        if (session.Replay is null) _corpus.Begin();
        _measurement = new(plan, blueprint, [executor, .. compared], session, _eval, _spending, _verdicts);
    }

    /// <summary>Looks a subject up. Nobody asks it where shards are merged, and in a run from a cassette, which does without one that is not there.</summary>
    private async ValueTask<ISubject<TReply>> SubjectOfAsync(SubjectSource<TReply> source, ChatOptions? options, CancellationToken cancellationToken)
    {
        if (session.Takeover is { IsMerge: true }) return new AbsentSubject<TReply>(source.IdentityWith(options), new InvalidOperationException("Shards are merged without asking the subject."));
        try
        {
            return await source.ResolveAsync(options, session, id, cancellationToken).ConfigureAwait(false);
        }
        catch (SubjectMissingException missing) when (session.Options.Cassettes == CassetteMode.Replay)
        {
            return new AbsentSubject<TReply>(source.IdentityWith(options), missing);
        }
        catch (SubjectMissingException missing) when (CassetteFile.PathOf(session.Options.CommittedDirectory, id) is var cassette && File.Exists(cassette))
        {
            throw new SubjectMissingException(id, missing.Name, cassette);
        }
    }

    private static EvalBudget? BudgetOf(EvalBudget? whole, EvalOptions options) =>
        options.Merge is not null ? whole?.OfMerge() : options.Shard is { } shard ? whole?.ShareOf(shard.Count) : whole;

    private static Func<string, int> ShardsById(Blueprint<TCase> blueprint)
    {
        var shards = blueprint.Shards!;
        var byId = Enumerable.Range(0, blueprint.Cases.Count).ToDictionary(blueprint.Cases.Id, shards.Of, StringComparer.Ordinal);
        return caseId => byId.TryGetValue(caseId, out var shard) ? shard : shards.OfForeign(caseId);
    }

    private async Task RunCellsAsync(IReadOnlyList<EvalCell> cells, CancellationToken cancellationToken)
    {
        var missing = cells.Where(cell => !_ran.Contains(cell.Index)).ToList();
        if (missing.Count == 0) return;
        var (queue, calls) = await MeasureAsync(missing, cancellationToken).ConfigureAwait(false);
        foreach (var cell in missing) _ran.Add(cell.Index);
        var planned = _blueprint is { Sequential: null, Evidence: null } ? _blueprint!.CountOf(missing) : calls;
        _failures.AddRange(session.Takeover is { IsMerge: true } shards
            ? _shrinker!.Carry(shards, missing)
            : await _shrinker!.ShrinkAsync(queue, planned, cancellationToken).ConfigureAwait(false));
        _cancelled |= cancellationToken.IsCancellationRequested;
        if (_ran.Count < _blueprint!.Cases.Cells.Count) return;
        await MutateAsync(cancellationToken).ConfigureAwait(false);
        CloseCommitted(filtered: _spending.Unanswered > 0);
    }

    /// <summary>Sees whether the eval notices what should hurt, once all that was planned is done.</summary>
    private async Task MutateAsync(CancellationToken cancellationToken)
    {
        if (_mutations is null) return;
        await _mutations.RunAsync(cancellationToken).ConfigureAwait(false);
        if (_mutations.Note is { } note) _verdicts!.Notes.Add(note);
        if (_mutations.Doubt is { } blind) _verdicts!.Doubts.Add(blind);
    }

    /// <summary>Closes what is kept in files beside the evals. Once: by the last of the cells, or at the end.</summary>
    private void CloseCommitted(bool filtered)
    {
        if (_committedClosed || _blueprint is null) return;
        _committedClosed = true;
        var whole = !filtered && !_cancelled && !_spending.Exhausted && session.Options.Shard is null && _blueprint.Shard is null;
        Close("cassette", () => _verdicts!.Notes.AddRange(_replies!.Close(whole)));
        // What is committed is written where the shards are merged.
        if (_blueprint.Shard is not null) return;
        if (filtered && _mutations is not null) _verdicts!.Notes.Add("mutations were not tried: a filter left cases out, or the run ended early.");
        Close("baseline", () => CloseBaselines(filtered));
        Close("evidence", () => CloseEvidence(filtered));
        Close("corpus", CloseCorpus);
        Close("history", () => CloseHistory(filtered));
    }

    /// <summary>A file that cannot be written keeps neither the others nor the verdicts from being written down; its test fails afterwards.</summary>
    private void Close(string what, Action close)
    {
        try
        {
            close();
        }
        catch (CommittedFileException unwritten)
        {
            _unwritten ??= ExceptionDispatchInfo.Capture(unwritten);
            _verdicts!.WriteNote(unwritten.Message, what);
        }
    }

    /// <summary>The report of the test that closed the files, unless one could not be written.</summary>
    private EvalTestReport UnlessUnwritten(EvalTestReport report)
    {
        var unwritten = Interlocked.Exchange(ref _unwritten, null);
        unwritten?.Throw();
        return report;
    }

    /// <summary>Says what of the baselines was stale, and writes new ones where that is asked for.</summary>
    private void CloseBaselines(bool filtered)
    {
        if (_blueprint!.Baselines is not { } baselines) return;
        var cases = _blueprint.Cases;
        _verdicts!.Notes.AddRange(baselines.Stale(cases.Id));
        if (session.Options.Baselines == BaselineMode.Compare) return;
        var why = _spending.WhyNoEvidence ?? BaselineUpdate.WhyNot(baselines.Record, cases.Id, filtered, _cancelled, _spending.Exhausted);
        if (why is not null) _verdicts.WriteNote($"baseline not written: {why}.", "baseline");
        else _verdicts.Notes.Add(BaselineUpdate.Write(_blueprint));
    }

    /// <summary>Adds what this run showed to the evidence of earlier ones, where that is asked for.</summary>
    private void CloseEvidence(bool filtered)
    {
        if (_blueprint!.Evidence is not { } evidence) return;
        if (evidence.Resent.Count > 0)
            _verdicts!.Notes.Add($"{ReportWords.Counted(evidence.Resent.Count, "case")} sent what another one had sent before, and {(evidence.Resent.Count == 1 ? "is" : "are")} left out: {VisibleText.Of(string.Join(", ", evidence.Resent.Take(5)), 200)}{(evidence.Resent.Count > 5 ? ", …" : "")}.");
        if (!session.Options.UpdateEvidence) return;
        if ((_spending.WhyNoEvidence ?? evidence.WhyNot(filtered, _cancelled, _spending.Exhausted)) is { } why) _verdicts!.WriteNote($"evidence not written: {why}.", "evidence");
        else _verdicts!.Notes.Add(evidence.Write(session.Options.TimeProvider));
    }

    /// <summary>Adds this run to the eval's history, where that is asked for. One line of many: only what keeps it out is worth a note.</summary>
    private void CloseHistory(bool filtered)
    {
        if (_blueprint!.History is not { } history) return;
        var why = _spending.WhyNoEvidence ?? history.WhyNot(filtered, _cancelled, _spending.Exhausted) ?? history.Write(session.Options.CommittedDirectory, session.Options.TimeProvider);
        if (why is not null) _verdicts!.Notes.Add($"history not written: {VisibleText.Of(why, 300)}.");
    }

    /// <summary>Says what the corpus showed, and writes it where that is asked for. What was found is found, whether or not the run was whole.</summary>
    private void CloseCorpus()
    {
        if (_blueprint!.Corpus is not { } corpus) return;
        var updating = session.Options.Corpus == CorpusMode.Update;
        if (updating && _spending.WhyNoEvidence is { } replayed)
        {
            _verdicts!.WriteNote($"corpus not written: {replayed}.", "corpus");
            updating = false;
        }

        if (_interrupted)
        {
            if (updating) _verdicts!.WriteNote("corpus not written: the process ended in the middle of a test.", "corpus");
            return;
        }

        _verdicts!.Notes.AddRange(CorpusText.Notes(corpus.Results, _failures, updating));
        if (updating) _verdicts.Notes.AddRange(CorpusUpdate.Write(_blueprint, _failures));
    }

    private async Task<(ShrinkQueue<TCase> Failures, long Calls)> MeasureAsync(IReadOnlyList<EvalCell> cells, CancellationToken cancellationToken)
    {
        try
        {
            await _corpus!.RunAsync(cells, cancellationToken).ConfigureAwait(false);
            var before = _spending.Calls;
            var failures = await _measurement!.RunAsync(cells, cancellationToken).ConfigureAwait(false);
            return (failures, _spending.Calls - before);
        }
        catch (Exception exception)
        {
            // Some of the trials are counted already: run again they would count twice, and no test may show a verdict any more.
            _broken = ExceptionDispatchInfo.Capture(exception);
            throw;
        }
    }

    private void End()
    {
        if (_ended) return;
        _ended = true;
        var shrunk = session.Takeover is { IsMerge: true } shards ? shards.Runs.Sum(shard => shard.EndOf(id)?.ShrinkCalls ?? 0) : _shrinker!.Calls;
        var end = new EvalEndEntry
        {
            Eval = _eval,
            Calls = _spending.Calls + shrunk - _shrinker!.Calls,
            TakenOver = _spending.TakenOver + shrunk - _shrinker.Calls,
            ShrinkCalls = shrunk,
            CorpusCalls = _blueprint!.Corpus?.Calls ?? 0,
            Replayed = _spending.Replayed,
            MutationCalls = _mutations?.Calls ?? 0,
            WordingCalls = _blueprint.Wordings?.Calls ?? 0,
            AvoidedCalls = session.Replay is null ? _blueprint.AvoidedCalls() : 0,
            // Their intervals are for a number of trials that the results did not choose.
            Critical = session.Replay is null && _blueprint.Sequential is null ? _verdicts!.Critical : [],
            Seconds = Math.Round(Stopwatch.GetElapsedTime(_started).TotalSeconds, 3),
            Ending = _cancelled ? "cancelled" : _spending.Exhausted ? "budget" : "complete",
            InputTokens = _spending.InputTokens > 0 ? _spending.InputTokens : null,
            OutputTokens = _spending.OutputTokens > 0 ? _spending.OutputTokens : null,
        };
        session.Telemetry.End(end);
        session.Store.Append(end);
    }
}
