using EvalKit.Statistics;

namespace EvalKit;

/// <summary>A bar on a pass rate, decided by exact one-sided bounds (Clopper and Pearson, 1934).</summary>
internal sealed class PassRateGate : Gate
{
    private readonly double _bar;
    private readonly double? _tolerance;
    private readonly TrialPopulation _population;

    public PassRateGate(double bar, double? tolerance, TrialPopulation population)
    {
        if (!(bar > 0 && bar <= 1)) throw new ArgumentOutOfRangeException(nameof(bar), bar, "A pass rate's bar lies over 0 (else it can never fail) and is at most 1.");
        if (tolerance is { } t && !(t >= 0 && t < bar)) throw new ArgumentOutOfRangeException(nameof(tolerance), t, "A tolerance is at least 0 and below the bar.");
        _bar = bar;
        _tolerance = tolerance;
        _population = population;
    }

    public override string Requirement => PassRateText.Of($"{_population.Adjective}pass rate{_population.Limit} ≥ {_bar:0.00##}");

    protected internal override bool Judges(in TrialFacts trial) => _population.Includes(trial);

    protected internal override GateDecision Decide(GateEvidence evidence)
    {
        var text = new PassRateText(evidence, _bar, ToleranceIn(evidence), _population);
        if (evidence.Passed + evidence.Failed == 0) return new(Verdict.Incomplete, text.NothingScored());

        // Pass must hold with every missing trial counted as failed, Fail with every one counted as passed.
        var (passes, n) = Units(evidence, evidence.Passed, roundUp: false);
        var lower = ClopperPearson.Lower(passes, n, evidence.PassAlpha);
        var (best, _) = Units(evidence, evidence.Passed + evidence.Missing, roundUp: true);
        var upper = ClopperPearson.Upper(best, n, evidence.FailAlpha);
        var rate = (double)evidence.Passed / (evidence.Passed + evidence.Failed);

        // With very many cases both can hold (a rate shown to lie just below the bar): then the bar is what was asked for.
        if (upper < _bar) return new(Verdict.Fail, text.Failed(upper), rate, upper);
        if (lower >= _bar - ToleranceIn(evidence) - Rounding) return new(Verdict.Pass, text.Passed(lower), rate, lower);
        if (evidence.Missing > 0) return new(Verdict.Incomplete, text.Incomplete(lower, upper), rate);

        var shown = rate >= _bar - ToleranceIn(evidence) - Rounding;
        var more = SampleSize.ClustersToDecide(rate, n, _bar, ToleranceIn(evidence), evidence.PassAlpha, evidence.FailAlpha) - n;
        return new(Verdict.Inconclusive, text.Inconclusive(lower, upper, more, shown), rate, Shown: shown);
    }

    protected internal override string? WhyItCannotFail(GateEvidence planned)
    {
        var upper = ClopperPearson.Upper(0, planned.Clusters, planned.FailAlpha);
        return upper < _bar ? null : PassRateText.Of(
            $"could never fail: even 0 of {planned.Clusters}{(planned.Clusters < planned.Planned ? " independent cases" : "")} leaves the rate at most {upper:0.00##}, which is not below {_bar:0.00##}. Plan more cases, or use Gate.AllMustPass.");
    }

    protected internal override string? Caution(GateEvidence planned)
    {
        var lower = ClopperPearson.Lower(planned.Clusters, planned.Clusters, planned.PassAlpha);
        var bar = _bar - ToleranceIn(planned);
        if (lower >= bar - Rounding) return null;
        var needed = SampleSize.SmallestPassingN(_bar, ToleranceIn(planned), planned.PassAlpha);
        return PassRateText.Of($"cannot pass with {planned.Clusters} cases: all of them passing shows only {lower:0.00}, {bar:0.00##} is required")
            + (needed is { } n ? $"; it needs {n} cases." : "; no number of cases shows a rate of 1 without a tolerance.");
    }

    // 0.95 − 0.05 is not 0.90 in binary; a bound that equals the bar reaches it.
    private const double Rounding = 1e-12;

    private double ToleranceIn(GateEvidence evidence) => _tolerance ?? Math.Min(evidence.Tolerance, _bar / 2);

    /// <summary>The passes in independent units: with several trials per cluster n is the clusters, and the passes are rounded against the claim.</summary>
    private static (long Passes, long N) Units(GateEvidence evidence, long passes, bool roundUp)
    {
        if (evidence.Clusters >= evidence.Planned) return (passes, evidence.Planned);
        var exact = (decimal)passes * evidence.Clusters / evidence.Planned;
        return ((long)(roundUp ? Math.Ceiling(exact) : Math.Floor(exact)), evidence.Clusters);
    }
}
