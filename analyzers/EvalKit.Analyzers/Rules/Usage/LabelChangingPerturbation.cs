using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0511: the perturbation changes the right answer, and the expectation does not know.</summary>
internal sealed class LabelChangingPerturbation() : ChainRule(
    "EVAL0511", Category.Usage, DiagnosticSeverity.Warning,
    "A perturbation changes the right answer",
    "{0} changes the right answer, and .{1} asks for the unchanged one: a good reply would be called wrong, and the plan is refused. Leave it out, or let .Directional(…) alone say how the reply must change.")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (!eval.Chain.Has("Under")) return;
        var unchanged = eval.Chain.Clauses.FirstOrDefault(clause => clause.Name is "Expect" or "Invariant");
        if (unchanged is null) return;
        foreach (var (clause, axis, written) in eval.Axes)
        {
            if ((clause.IsOwn || unchanged.IsOwn) && axis is not null && Labels.IsChangedBy(axis))
                findings.Add(this, clause.IsOwn ? written.Syntax.GetLocation() : unchanged.Place, axis.Member.Length > 0 ? axis.Member : "This perturbation", unchanged.Name);
        }
    }
}
