using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0514: something is asked of perturbed trials, and nothing is perturbed.</summary>
internal sealed class NothingPerturbed() : ChainRule(
    "EVAL0514", Category.Usage, DiagnosticSeverity.Warning,
    "Nothing is perturbed",
    "{0} is about perturbed trials, and this eval has none, so the plan is refused: add .Under(Perturb…).")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (!eval.Chain.IsWhole || eval.Chain.Has("Under")) return;
        foreach (var clause in eval.Chain.Clauses)
        {
            if (clause is { IsOwn: true, Name: "Invariant" or "Directional" or "Monotone" or "Samples" }) findings.Add(this, clause.Place, $".{clause.Name}");
        }

        foreach (var (clause, gate, written) in eval.Gates)
        {
            if (clause.IsOwn && gate is { JudgesPerturbed: true, Kind: not "Gate.AllMustPass" }) findings.Add(this, written, gate.Kind.Substring(0, gate.Kind.LastIndexOf('.')));
        }
    }
}
