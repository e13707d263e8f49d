namespace EvalKit;

/// <summary>No Measure trial may fail, clean or perturbed.</summary>
internal sealed class AllMustPassGate : Gate
{
    public override string Requirement => "all must pass";

    internal override double? PassBar => 1;

    protected internal override bool Judges(in TrialFacts trial) => true;

    protected internal override GateDecision Decide(GateEvidence evidence)
    {
        var failed = evidence.Failed == 0 ? "" : PassRateText.Of($", {evidence.Failed} failed");
        var missing = evidence.Missing == 0 ? "" : PassRateText.Of($", {evidence.Missing} missing");
        var scored = PassRateText.Of($"{evidence.Passed}/{evidence.Planned} passed{failed}{missing}; all must");
        if (evidence.Failed > 0) return new(Verdict.Fail, scored, Rate(evidence), 1);
        if (evidence.Missing > 0) return new(Verdict.Incomplete, scored, Rate(evidence));
        return evidence.Planned == 0
            ? new(Verdict.Incomplete, "no trial was planned, so nothing was shown")
            : new(Verdict.Pass, scored, Rate(evidence), 1);
    }

    protected internal override string? Caution(GateEvidence planned) => planned.Deterministic
        ? null
        : PassRateText.Of($"the subject is not known to be deterministic, and one that is right 99 % of the time fails {planned.Planned} trials in {1 - Math.Pow(0.99, planned.Planned):0 %} of the runs. Use PassRate, or declare .Identity(…, deterministic: true).");

    private static double? Rate(GateEvidence evidence) =>
        evidence.Passed + evidence.Failed == 0 ? null : (double)evidence.Passed / (evidence.Passed + evidence.Failed);
}
