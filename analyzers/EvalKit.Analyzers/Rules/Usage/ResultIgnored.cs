using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0505: a run whose verdict nobody reads.</summary>
internal sealed class ResultIgnored() : ChainRule(
    "EVAL0505", Category.Usage, DiagnosticSeverity.Warning,
    "The verdict is not looked at",
    "RunAsync returns the verdict and throws for none: this test passes whatever the model does. Use AssertAsync, or look at the result.")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        var last = eval.Chain.Clauses[eval.Chain.Clauses.Count - 1];
        if (last is { IsOwn: true, Name: "RunAsync" } && Statements.DropsResult(eval.Chain.End)) findings.Add(this, last.Place);
    }
}
