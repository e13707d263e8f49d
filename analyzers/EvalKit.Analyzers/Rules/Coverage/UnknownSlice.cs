using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0302: a gate on a slice that no case has.</summary>
internal sealed class UnknownSlice() : ChainRule(
    "EVAL0302", Category.Coverage, DiagnosticSeverity.Warning,
    "A gate names a slice that no case has",
    "No case has a slice \"{0}\", so this gate judges nothing{1}. Add .Slice(\"{0}\", c => …) before .Ask.")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (!eval.Chain.IsComplete) return;
        string?[]? declared = null;
        foreach (var place in SliceNames.InGates(eval))
        {
            declared ??= [.. eval.Chain.All("Slice").Select(clause => clause.Argument("name").ConstantText())];
            if (declared.Contains(null)) return;
            if (place.ConstantText() is not { } name || declared.Contains(name) || !eval.Chain.Clauses.Any(clause => clause.IsOwn && clause.Call.Syntax.Span.Contains(place.Syntax.Span))) continue;
            var near = Nearest.To(name, declared!);
            findings.Add(this, place.Syntax.GetLocation(), null, near is null ? Hints.None : Hints.Of(Hints.Value, near), name, near is null ? "" : $"; there is \"{near}\"");
        }
    }
}
