using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0301: a slice that only the average judges.</summary>
internal sealed class SliceWithoutGate() : ChainRule(
    "EVAL0301", Category.Coverage, DiagnosticSeverity.Warning,
    "A slice is judged only as part of the whole",
    "Cases are told apart by \"{0}\", and every gate judges them together: one value of it may fail all of its cases while the whole passes. Add a gate .ForEach(By.Slice(\"{0}\")).")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (!eval.Chain.IsWhole || !eval.Chain.Has("Slice") || !eval.KnowsGates || eval.Gates.Count == 0) return;
        var judged = SliceNames.InGates(eval).Select(place => place.ConstantText()).ToArray();
        if (judged.Contains(null)) return;
        foreach (var slice in eval.Chain.All("Slice"))
        {
            if (slice.IsOwn && slice.Argument("name") is { } place && place.ConstantText() is { } name && !judged.Contains(name)) findings.Add(this, place, name);
        }
    }
}
