using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0201: with so few cases the gate cannot pass.</summary>
internal sealed class SampleTooSmall() : ChainRule(
    "EVAL0201", Category.Statistics, DiagnosticSeverity.Warning,
    "Too few cases for the claim",
    "A pass rate of {0}, tolerance {1}, {2}; {3} out of {3} only show {4}. The eval can then at most be undecided: add cases, or lower the bar.")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        foreach (var (clause, gate, _) in eval.Gates)
        {
            if (gate is null || gate.ClaimIn(eval) is not { Cases: { } n and > 0 } claim || claim.CanPass(n)) continue;
            var place = clause.IsOwn ? gate.BarCall!.Argument("rate")! : eval.Cases.CountPlace;
            if (place is null || (!clause.IsOwn && !eval.Chain.Clauses[0].IsOwn)) continue;
            var needs = claim.FewestCases is { } fewest ? $"needs {Shown.Count(fewest)} {claim.Unit}" : $"cannot be shown by any number of {claim.Unit}";
            findings.Add(
                this, place.Syntax.GetLocation(), eval.Cases.CountPlace is { } count ? [count.Syntax.GetLocation()] : null,
                claim.FewestCases is { } value ? Hints.Of(Hints.Value, value.ToString(System.Globalization.CultureInfo.InvariantCulture)) : Hints.None,
                Shown.Rate(claim.Bar), Shown.Rate(claim.Tolerance), needs, Shown.Count(n), Shown.Lower(claim.Lower(n)));
        }
    }
}
