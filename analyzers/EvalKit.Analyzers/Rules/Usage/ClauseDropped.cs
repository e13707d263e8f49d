using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0504: a clause added to a plan that is not kept.</summary>
internal sealed class ClauseDropped() : ChainRule(
    "EVAL0504", Category.Usage, DiagnosticSeverity.Warning,
    "The clause has no effect",
    "A plan is immutable: .{0}(…) returns another one, which is dropped here. Assign it.")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        var last = eval.Chain.Clauses[eval.Chain.Clauses.Count - 1];
        if (last.Name is "RunAsync" or "AssertAsync" || eval.Chain.Clauses[0] is { IsOwn: true, Name: "Over" or "ForAll" }) return;
        if (Statements.Drops(eval.Chain.End)) findings.Add(this, last.Place, last.Name);
    }
}
