using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0202: the bar reads like a rate and works like "all must pass".</summary>
internal sealed class NoFailureForgiven() : ChainRule(
    "EVAL0202", Category.Statistics, DiagnosticSeverity.Info,
    "The gate passes only without any failure",
    "With {0} {4} a pass rate of {1}, tolerance {2}, passes only if every one of them does: a single failure leaves it undecided. Plan {3} {4} to forgive one, or say Gate.AllMustPass if that is meant.")
{
    private const long MostLookedAt = 100_000;

    public override void Check(EvalReading eval, Findings findings)
    {
        foreach (var (clause, gate, _) in eval.Gates)
        {
            if (gate is null || !clause.IsOwn || gate.ClaimIn(eval) is not { Cases: { } n, HasOneTrialEach: true } claim) continue;
            if (!claim.CanPass(n) || claim.ForgivesOne(n) || claim.Upper(0, n) >= claim.Bar) continue;
            var enough = n;
            while (enough < MostLookedAt && !claim.ForgivesOne(enough)) enough++;
            if (enough < MostLookedAt)
                findings.Add(this, gate.BarCall!.Argument("rate")!, Shown.Count(n), Shown.Rate(claim.Bar), Shown.Rate(claim.Tolerance), Shown.Count(enough), claim.Unit);
        }
    }
}
