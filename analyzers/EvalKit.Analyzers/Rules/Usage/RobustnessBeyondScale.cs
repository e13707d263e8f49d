using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0515: robustness is asked for at a severity that a perturbation never reaches.</summary>
internal sealed class RobustnessBeyondScale() : ChainRule(
    "EVAL0515", Category.Usage, DiagnosticSeverity.Warning,
    "Robustness is asked for beyond the perturbation's limit",
    "This asks for severity {0}, and {1} ends at severity {2}, so the plan is refused: raise {3}, or lower the severity.")
{
    private const double Rounding = 0.02;

    public override void Check(EvalReading eval, Findings findings)
    {
        foreach (var (clause, gate, _) in eval.Gates)
        {
            if (!clause.IsOwn || gate is not { Kind: "Robustness.AtLeast" } || gate.BarCall?.Argument("severity") is not { } place || place.Number() is not { } severity) continue;
            foreach (var (_, axis, _) in eval.Axes)
            {
                if (axis is null || PerturbationRow.Find(axis.Family, axis.Member) is not { Limit: { } limit } row) continue;
                if (axis.Verbs.Any(verb => verb.TargetMethod.Name == "Then") || axis.Make.Argument(limit).Number() is not { } amount) continue;
                if (row.SeverityOf(amount) is not { } end || severity <= end + Rounding) continue;
                findings.Add(this, place, Shown.Rate(severity), $"{axis.Family}.{axis.Member}", Shown.Lower(end), limit);
                break;
            }
        }
    }
}
