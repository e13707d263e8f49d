using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0513: perturbed trials are paid for, and no gate looks at them.</summary>
internal sealed class UnjudgedPerturbation() : ChainRule(
    "EVAL0513", Category.Usage, DiagnosticSeverity.Warning,
    "No gate judges the perturbed trials",
    "Every case is asked again under perturbation, and no gate judges those replies, so the plan is refused: add PassRate.Perturbed().AtLeast(0.8) to .Require(…).")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (!eval.Chain.IsWhole || !eval.KnowsGates || eval.Chain.Has("Monotone") || !eval.Chain.Has("Require")) return;
        if (eval.Chain.Last("Under") is { IsOwn: true } under && !eval.Gates.Any(gate => gate.Gate!.JudgesPerturbed)) findings.Add(this, under.Place);
    }
}
