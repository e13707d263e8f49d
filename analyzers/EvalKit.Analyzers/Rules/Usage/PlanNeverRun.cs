using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>EVAL0501: a plan that is made and dropped, or started and not awaited.</summary>
internal sealed class PlanNeverRun() : ChainRule(
    "EVAL0501", Category.Usage, DiagnosticSeverity.Warning,
    "The eval is never run",
    "{0}: nothing is evaluated and nothing can fail. Return the plan from an [Eval] method, or write await ….AssertAsync(…).")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (!Statements.Drops(eval.Chain.End)) return;
        var last = eval.Chain.Clauses[eval.Chain.Clauses.Count - 1];
        if (last.Name is "RunAsync" or "AssertAsync") findings.Add(this, last.Place, $"The task of {last.Name} is not awaited");
        else if (eval.Chain.Clauses[0] is { IsOwn: true, Name: "Over" or "ForAll" }) findings.Add(this, last.Place, "This plan is made and dropped");
    }
}
