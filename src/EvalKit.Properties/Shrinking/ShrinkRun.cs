namespace EvalKit;

/// <summary>
/// One failing start, shrunk: is it a failure at all (pilot), what is the smallest (walk), and is that one real (confirmation)? How many
/// tests a candidate gets follows from the pilot: the noisier the start, the more.
/// </summary>
internal sealed class ShrinkRun<T>(T original, ITrialOracle<T> oracle, ShrinkOptions options)
{
    /// <summary>More unanswered candidates than this, and the service is down.</summary>
    private const int MostUnanswered = 3;

    private readonly TrialLedger<T> _ledger = new(oracle);
    private readonly List<Accepted> _accepted = [];
    private readonly DecisionRule _confirm = SequentialRule.ToConfirm(options.ConfirmTrials);
    private bool _confirmed;
    private bool _strategyFailed;
    private int _walkedBack;

    public async Task<ShrinkResult<T>> RunAsync(Func<ShrinkQuestion<T>?> first, CancellationToken ct)
    {
        options.Validate();
        var start = new CandidateTally(options.KnownRepeats);
        _accepted.Add(new(original, -1, start));
        _ledger.Limit = options.MaxCalls;
        try
        {
            return Result(await EndAsync(first, start, ct).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return Result(ShrinkEnding.Cancelled);
        }
    }

    private async Task<ShrinkEnding> EndAsync(Func<ShrinkQuestion<T>?> first, CandidateTally start, CancellationToken ct)
    {
        if (options.Deterministic)
        {
            start.Add(TestVerdict.Fails);
            _confirmed = true;
            return await WalkAsync(first, DecisionRule.Single, ct).ConfigureAwait(false);
        }

        var (pilot, rule) = await PilotAsync(start, ct).ConfigureAwait(false);
        if (pilot != CandidateDecision.Fails) return pilot == CandidateDecision.Holds ? ShrinkEnding.Flaky : EndingOf(pilot);
        _ledger.Limit = Math.Max(_ledger.Calls, options.MaxCalls - SequentialRule.FewestToConfirm);
        var ending = await WalkAsync(first, rule, ct).ConfigureAwait(false);
        _ledger.Limit = options.MaxCalls;
        return await ConfirmAsync(ct).ConfigureAwait(false) ?? ending;
    }

    private async Task<(CandidateDecision Decision, DecisionRule Rule)> PilotAsync(CandidateTally start, CancellationToken ct)
    {
        var pilot = new PilotRule(options.PilotTrials);
        var decision = await _ledger.DecideAsync(original, start, pilot, options.Window, ct).ConfigureAwait(false);
        if (decision != CandidateDecision.Fails) return (decision, DecisionRule.Single);
        var rule = start.Holds == 0 ? DecisionRule.MajorityOfThree : SequentialRule.ForCandidates;
        // A start that fails too rarely for the rule would be "shrunk" by accidents only.
        return (await _ledger.DecideAsync(original, start, _confirm, options.Window, ct).ConfigureAwait(false), rule);
    }

    private async Task<ShrinkEnding> WalkAsync(Func<ShrinkQuestion<T>?> first, DecisionRule rule, CancellationToken ct)
    {
        var unanswered = 0;
        var flights = new Flights<T>(_ledger, rule, options.Window, ct);
        try
        {
            flights.Know(original, _accepted[0].Tally);
            var question = Guarded(first);
            while (question is { } asked)
            {
                ct.ThrowIfCancellationRequested();
                var decision = await flights.AnswerAsync(asked).ConfigureAwait(false);
                if (decision == CandidateDecision.OutOfCalls) return ShrinkEnding.Budget;
                if (decision == CandidateDecision.Unanswered && ++unanswered >= MostUnanswered) return ShrinkEnding.Unknown;
                if (decision == CandidateDecision.Fails) _accepted.Add(new(asked.Candidate, asked.Index, flights.TallyOf(asked.Candidate)));
                question = Guarded(() => decision == CandidateDecision.Fails ? asked.IfFails : asked.IfHolds);
            }

            return unanswered > 0 || _strategyFailed ? ShrinkEnding.Unknown : ShrinkEnding.Minimal;
        }
        finally
        {
            await flights.LandAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A user's shrinker that throws ends the walk, and is reported; what was found before is not lost with it.</summary>
    private ShrinkQuestion<T>? Guarded(Func<ShrinkQuestion<T>?> next)
    {
        try
        {
            return next();
        }
        catch (Exception error)
        {
            _ledger.Remember(error);
            _strategyFailed = true;
            return null;
        }
    }

    /// <summary>
    /// Tests the smallest again, and where it does not stand, the one before, back to the start, which the pilot confirmed. The tests that
    /// chose a candidate do not count: among many candidates some fail by luck.
    /// </summary>
    private async Task<ShrinkEnding?> ConfirmAsync(CancellationToken ct)
    {
        for (; _accepted.Count > 1; _accepted.RemoveAt(_accepted.Count - 1), _walkedBack++)
        {
            var fresh = _accepted[^1].Tally.Fresh();
            var decision = await _ledger.DecideAsync(_accepted[^1].Value, fresh, _confirm, options.Window, ct).ConfigureAwait(false);
            if (fresh.Trials > 0) _accepted[^1] = _accepted[^1] with { Tally = fresh };
            if (decision == CandidateDecision.Holds) continue;
            _confirmed = decision == CandidateDecision.Fails;
            return _confirmed ? null : EndingOf(decision);
        }

        _confirmed = true;
        return null;
    }

    private ShrinkResult<T> Result(ShrinkEnding ending)
    {
        var (minimal, _, tally) = _accepted[^1];
        return new(original, minimal, tally.Failures, tally.Trials, _ledger.Calls, ending)
        {
            IsConfirmed = _confirmed,
            WalkedBack = _walkedBack,
            Path = [.. _accepted.Skip(1).Select(step => step.Index)],
            Unknowns = _ledger.Unknowns,
            Error = _ledger.Error,
        };
    }

    private static ShrinkEnding EndingOf(CandidateDecision undecided) =>
        undecided == CandidateDecision.OutOfCalls ? ShrinkEnding.Budget : ShrinkEnding.Unknown;

    private sealed record Accepted(T Value, int Index, CandidateTally Tally);
}
