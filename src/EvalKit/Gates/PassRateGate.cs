using EvalKit.Statistics;

namespace EvalKit;

/// <summary>
/// A bar on a pass rate, decided by exact one-sided bounds (Clopper and Pearson, 1934); where clusters have several trials, for the number of
/// independent trials that they are worth (Korn and Graubard, 1998).
/// </summary>
internal sealed class PassRateGate : Gate
{
    // 0.95 − 0.05 is not 0.90 in binary; a bound that equals the bar reaches it.
    private const double Rounding = 1e-12;

    private readonly double _bar;
    private readonly double? _tolerance;
    private readonly TrialPopulation _population;
    private readonly bool _fixedCases;

    public PassRateGate(double bar, double? tolerance, TrialPopulation population, bool fixedCases = false)
    {
        if (!(bar > 0 && bar <= 1)) throw new ArgumentOutOfRangeException(nameof(bar), bar, "A pass rate's bar lies over 0 (else it can never fail) and is at most 1.");
        if (tolerance is { } t && !(t >= 0 && t < bar)) throw new ArgumentOutOfRangeException(nameof(tolerance), t, "A tolerance is at least 0 and below the bar.");
        _bar = bar;
        _tolerance = tolerance;
        _population = population;
        _fixedCases = fixedCases;
    }

    public override string Requirement =>
        PassRateText.Of($"{_population.Adjective}pass rate{_population.Limit}{(_fixedCases ? " on these cases" : "")} ≥ {_bar:0.00##}");

    internal override double? PassBar => _bar;

    protected internal override bool Judges(in TrialFacts trial) => _population.Includes(trial);

    internal override GateTally NewTally(PlanSize size) => new PassTally(size);

    protected internal override GateDecision Decide(GateEvidence evidence)
    {
        var text = new PassRateText(evidence, _bar, ToleranceIn(evidence), _population, _fixedCases);
        if (evidence.Passed + evidence.Failed == 0) return new(Verdict.Incomplete, text.NothingScored());
        var (lower, upper, worth) = _fixedCases ? PassRateBounds.OfTheseCases(evidence) : PassRateBounds.OfPopulation(evidence);
        text.Worth = worth;
        var rate = (double)evidence.Passed / (evidence.Passed + evidence.Failed);

        // With very many cases both can hold (a rate shown to lie just below the bar): then the bar is what was asked for.
        if (upper < _bar) return new(Verdict.Fail, text.Failed(upper), rate, upper);
        if (lower >= _bar - ToleranceIn(evidence) - Rounding) return new(Verdict.Pass, text.Passed(lower), rate, lower);
        if (evidence.Missing > 0 || worth is not { } n) return new(Verdict.Incomplete, text.Incomplete(lower, upper), rate);

        var shown = rate >= _bar - ToleranceIn(evidence) - Rounding;
        return new(Verdict.Inconclusive, text.Inconclusive(lower, upper, n == 0 ? null : FurtherCases.Of(rate, n, _bar, ToleranceIn(evidence), evidence.PassAlpha, evidence.FailAlpha), shown), rate, Shown: shown);
    }

    protected internal override string? WhyItCannotFail(GateEvidence planned)
    {
        if (_fixedCases && planned.Deterministic) return null;
        var n = Independent(planned);
        var upper = ClopperPearson.Upper(0, n, planned.FailAlpha);
        return upper < _bar ? null : PassRateText.Of(
            $"could never fail: even 0 of {n}{(n < planned.Planned ? " independent cases" : "")} leaves the rate at most {upper:0.00##}, which is not below {_bar:0.00##}. Plan more cases, or use Gate.AllMustPass.");
    }

    protected internal override string? Caution(GateEvidence planned)
    {
        if (_fixedCases && planned.Deterministic) return null;
        var n = Independent(planned);
        var lower = ClopperPearson.Lower(n, n, planned.PassAlpha);
        var bar = _bar - ToleranceIn(planned);
        if (lower >= bar - Rounding) return null;
        var needed = SampleSize.SmallestPassingN(_bar, ToleranceIn(planned), planned.PassAlpha);
        return PassRateText.Of($"cannot pass with {n} cases: all of them passing shows only {BoundText.Down(lower, shown => shown >= bar)}, {bar:0.00##} is required")
            + (needed is { } enough ? $"; it needs {enough} cases." : "; no number of cases shows a rate of 1 without a tolerance.");
    }

    internal override string? Sees(GateEvidence planned)
    {
        if (_fixedCases && planned.Deterministic) return null;
        var n = Independent(planned);
        var (fails, passes) = VisibleRates.Of(n, _bar, ToleranceIn(planned), planned.PassAlpha, planned.FailAlpha);
        var low = fails is { } f ? PassRateText.Of($"fails a true rate of {f:0.00} or less") : "cannot fail";
        var high = passes is { } p ? PassRateText.Of($"passes one of {p:0.00} or more") : "cannot pass";
        return PassRateText.Of($"{n} {(n < planned.Planned ? "independent cases" : "trials")}: in 4 runs of 5 it {low}, and {high}");
    }

    internal override double FalseFailRate(GateEvidence planned) => _fixedCases && planned.Deterministic ? 0 : planned.FailAlpha;

    internal override SequentialClaim Sequential(GateEvidence planned)
    {
        var tolerance = ToleranceIn(planned);
        if (_fixedCases) return SequentialClaim.None("is a claim about exactly these cases, so every one of them has to be tried");
        if (_bar >= 1) return SequentialClaim.None("has the bar 1, which a single failure misses: no test of rates can decide it early. Lower the bar, or use Gate.AllMustPass without .Stop");
        return tolerance > 0
            ? new($"{_population.Adjective}pass rate{_population.Limit}", _bar, tolerance)
            : SequentialClaim.None("has no tolerance, and a sequential test tells the bar from bar − tolerance: state one (tolerance: 0.05)");
    }

    internal override SequentialClaim Accumulated(GateEvidence planned)
    {
        if (_fixedCases) return SequentialClaim.None("is a claim about exactly these cases, and evidence adds up over fresh ones");
        if (_population is not TrialPopulation.Clean) return base.Accumulated(planned);
        return _bar >= 1
            ? SequentialClaim.None("has the bar 1, which a single failure misses: no evidence for it adds up")
            : new("pass rate", _bar, ToleranceIn(planned));
    }

    private long Independent(GateEvidence planned) => _fixedCases ? planned.Planned : planned.Clusters;

    private double ToleranceIn(GateEvidence evidence) =>
        _tolerance ?? (_fixedCases && evidence.Deterministic ? 0 : Math.Min(evidence.Tolerance, _bar / 2));
}
