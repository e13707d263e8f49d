using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>What was fixed stays fixed: every entry of the corpus that is called fixed passes again.</summary>
internal sealed class CorpusGate : Gate
{
    /// <summary>How the report marks a gate whose corpus has nothing to judge.</summary>
    public const string NothingToJudge = "nothing to judge";

    public override string Requirement => "corpus: what was fixed stays fixed";

    protected internal override bool Judges(in TrialFacts trial) => trial.Purpose == TrialPurpose.Corpus;

    internal override bool Takes(TrialPurpose purpose) => purpose == TrialPurpose.Corpus;

    internal override GateTally NewTally(PlanSize size) => new CorpusTally(size);

    protected internal override GateDecision Decide(GateEvidence evidence)
    {
        var results = ((CorpusTally)evidence.Tally!).Results;
        var fixedOnes = results.Where(result => result.IsFixed).ToList();
        var text = CorpusText.Verdict(results);
        if (fixedOnes.Count == 0) return new(Verdict.Incomplete, text) { State = NothingToJudge };
        if (fixedOnes.Exists(Is(CorpusOutcome.Returned))) return new(Verdict.Fail, text);
        if (fixedOnes.Exists(Is(CorpusOutcome.Undecided))) return new(Verdict.Incomplete, text);
        // What was not compared is not known to hold. Where some was, it is a warning; where nothing was, it is no green.
        return fixedOnes.Exists(Is(CorpusOutcome.Stale))
            ? new(Verdict.Inconclusive, text, Shown: fixedOnes.Exists(Is(CorpusOutcome.Holds)))
            : new(Verdict.Pass, text);
    }

    internal override string? Sees(GateEvidence planned)
    {
        var judged = Judged(planned);
        if (judged.Count == 0 || planned.Deterministic) return null;
        var rule = judged[0].Rule;
        return FormattableString.Invariant($"{ReportWords.Counted(judged.Count, "fixed entry", "fixed entries")}, tried until {rule.Passes} passes or {rule.Failures} failures: one that fails every time is always seen, one that fails half of its tries in {rule.FailRate(0.5):0 %} of runs");
    }

    internal override double FalseFailRate(GateEvidence planned)
    {
        var judged = Judged(planned);
        return judged.Count == 0 || planned.Deterministic ? 0 : judged.Count * judged[0].Rule.FailRate(ReplayRule.FixedFailureRate);
    }

    private static Predicate<CorpusResult> Is(CorpusOutcome outcome) => result => result.Outcome == outcome;

    private static List<CorpusResult> Judged(GateEvidence planned) =>
        [.. ((CorpusTally)planned.Tally!).Results.Where(result => result is { IsFixed: true, Stale: null })];
}
