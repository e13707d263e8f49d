using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0204: a comparison with a subject that never runs.</summary>
internal sealed class ComparisonWithoutSubject() : ChainRule(
    "EVAL0204", Category.Statistics, DiagnosticSeverity.Warning,
    "A gate compares with a subject that does not run",
    "NoRegression compares with \"{0}\" on the same trials, and no such subject runs: the plan is refused. Add .Compare(\"{0}\", …){1}.")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (!eval.Chain.IsWhole) return;
        string?[]? names = null;
        foreach (var (clause, gate, _) in eval.Gates)
        {
            if (!clause.IsOwn || gate?.Call("Against")?.Argument("name") is not { } place || place.ConstantText() is not { } name) continue;
            names ??= [.. eval.Chain.All("Compare").Select(compared => compared.Argument("name").ConstantText())];
            if (names.Contains(null)) return;
            if (names.Contains(name)) continue;
            var near = Nearest.To(name, names!);
            findings.Add(this, place.Syntax.GetLocation(), null, near is null ? Hints.None : Hints.Of(Hints.Value, near), name, near is null ? "" : $", or write \"{near}\"");
        }
    }
}
