using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>
/// A bar on a pass rate and what so many cases can show of it, by the exact one-sided bounds of <c>EvalKit.Statistics.ClopperPearson</c>
/// (1934). Where all pass or none does, they have a closed form; a test holds the figures equal to the library's.
/// </summary>
internal sealed record PassRateClaim(double Bar, double Tolerance, double Alpha, long? Cases)
{
    private const double UsualConfidence = 0.95;
    private const double UsualTolerance = 0.05;
    private const double Rounding = 1e-12;
    private const long MostCases = 1_000_000;

    /// <summary>What a Pass must show.</summary>
    public double Target => Bar - Tolerance;

    /// <summary>What is counted: trials in a claim about exactly these cases, else cases.</summary>
    public string Unit { get; init; } = "cases";

    /// <summary>False where a case has several trials, or may have: one that fails is then no failed case, and decides less.</summary>
    public bool HasOneTrialEach { get; init; } = true;

    /// <summary>The fewest cases with which the gate can pass at all; null where no number is enough.</summary>
    public long? FewestCases
    {
        get
        {
            if (Target <= 0) return 0;
            if (Target >= 1) return null;
            var n = Math.Max(1, (long)(Math.Log(Alpha) / Math.Log(Target)) - 2);
            while (n <= MostCases && Lower(n) < Target) n++;
            return n <= MostCases ? n : null;
        }
    }

    /// <summary>Null where the gate is no such claim, or its figures are not constants.</summary>
    public static PassRateClaim? Of(GateShape gate, EvalReading eval)
    {
        if (!gate.Kind.StartsWith("PassRate.", StringComparison.Ordinal) || gate.BarCall is not { } call) return null;
        if (eval.Chain.Has("Accumulate") || eval.Chain.Has("Stop")) return null;
        var isFixed = gate.Kind.Contains("OnTheseCases");
        if (isFixed && eval.Chain.Has("Identity")) return null;
        var confidence = gate.Call("Confidence")?.Argument("level") is { } level ? level.Number() : UsualConfidence;
        var written = call.Argument("tolerance");
        if (call.Argument("rate").Number() is not { } bar || bar is not (> 0 and <= 1) || confidence is not (> 0.5 and < 1)) return null;
        var tolerance = written is null ? Math.Min(eval.IsSafety ? 0 : UsualTolerance, bar / 2) : written.Number();
        if (tolerance is not { } allowed || !(allowed >= 0 && allowed < bar)) return null;
        var cases = eval.Cases.Count;
        var trials = gate.JudgesPerturbed ? eval.Chain.Trials * eval.Chain.Samples : eval.Chain.Trials;
        return new(bar, allowed, 1 - confidence.Value, isFixed ? (long?)(cases * trials) : cases)
        {
            Unit = isFixed ? "trials" : "cases",
            HasOneTrialEach = isFixed || trials is 1.0,
        };
    }

    /// <summary>The lower bound when all of <paramref name="n"/> pass.</summary>
    public double Lower(long n) => Math.Pow(Alpha, 1.0 / n);

    /// <summary>The upper bound when none of <paramref name="n"/> passes; <paramref name="passes"/> is 0.</summary>
    public double Upper(long passes, long n) => passes == 0 && n > 0 ? 1 - Math.Pow(Alpha, 1.0 / n) : 1;

    public bool CanPass(long n) => n > 0 && Lower(n) >= Target - Rounding;

    /// <summary>Whether n − 1 of n still pass: the chance of as many at the target itself is small enough.</summary>
    public bool ForgivesOne(long n) => (n * Math.Pow(Target, n - 1) * (1 - Target)) + Math.Pow(Target, n) <= Alpha;
}
