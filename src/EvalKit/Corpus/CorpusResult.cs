using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit;

/// <summary>One entry in one run: what is known of it, and what its tries gave.</summary>
internal sealed class CorpusResult(KnownFailure entry)
{
    public KnownFailure Entry => entry;

    /// <summary>Its chain as the plan reads it; null where it cannot.</summary>
    public PerturbationChain? Chain { get; set; }

    public ReplayRule Rule { get; set; }

    /// <summary>Why it is not compared; null where it is.</summary>
    public string? Stale { get; set; }

    /// <summary>What is sent now, where that alone is why it is stale. An update tries it, and takes the entry over with it.</summary>
    public ContentHash NewInput { get; set; }

    /// <summary>True where it is stale and tried all the same: not to be compared, but to learn what to call it from now on.</summary>
    public bool TriesNewInput { get; set; }

    /// <summary>What its tries say: true for passes, false for fails, null for neither.</summary>
    public bool? Passes => Rule.Decide(Passed, Failed, Missing);

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public int Missing { get; private set; }

    /// <summary>Why the last try that did not pass did not.</summary>
    public string? Reason { get; private set; }

    public bool IsFixed => entry.Status == CorpusStatus.Fixed;

    public bool IsOver => (Stale is not null && !TriesNewInput) || Rule.IsOver(Passed, Failed, Missing);

    /// <summary>A tried entry's, or that of one which is not to be tried.</summary>
    public CorpusOutcome Outcome => entry.Status == CorpusStatus.Invalid ? CorpusOutcome.Invalid
        : Stale is not null ? CorpusOutcome.Stale
        : Passes switch
        {
            true => IsFixed ? CorpusOutcome.Holds : CorpusOutcome.Passes,
            false => IsFixed ? CorpusOutcome.Returned : CorpusOutcome.Fails,
            null => CorpusOutcome.Undecided,
        };

    /// <summary>Case and chain, as texts name it.</summary>
    public string Name => VisibleText.Of(entry.Case, 80) + (entry.Chain.Length == 0 ? "" : $" under {VisibleText.Of(Chain?.ToDisplayString() ?? entry.Chain, 120)}");

    public void Add(in TrialResult result)
    {
        if (result.Outcome == TrialOutcome.Passed) Passed++;
        else if (result.Outcome == TrialOutcome.Failed) Failed++;
        else Missing++;
        // What failed says more than what gave no answer.
        if (result.Outcome == TrialOutcome.Failed || (result.Outcome != TrialOutcome.Passed && Failed == 0)) Reason = result.Reason;
    }

    public CorpusEntry ToJournal(int eval, string evalId) => new()
    {
        Eval = eval,
        Case = entry.Case,
        Chain = entry.Chain,
        Display = Chain is { Steps.Count: > 0 } chain ? chain.ToDisplayString() : "",
        Status = entry.Status,
        Outcome = Outcome,
        Found = entry.Found,
        Fixed = entry.Fixed,
        Expected = entry.Expected,
        Then = entry.Reason,
        Now = Outcome switch
        {
            CorpusOutcome.Invalid => entry.Because,
            CorpusOutcome.Stale => Stale,
            CorpusOutcome.Holds or CorpusOutcome.Passes => null,
            _ => Reason,
        },
        Failures = Failed,
        Trials = Passed + Failed,
        Missing = Missing,
        Value = entry.Value,
        Replay = Outcome is CorpusOutcome.Stale or CorpusOutcome.Invalid ? "" : new ReplayToken(evalId, entry.Case, entry.Chain, entry.Seed, []).ToString(),
    };
}
