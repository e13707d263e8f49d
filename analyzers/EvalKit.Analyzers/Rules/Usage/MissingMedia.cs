using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0512: a picture is perturbed where none is sent.</summary>
internal sealed class MissingMedia() : ChainRule(
    "EVAL0512", Category.Usage, DiagnosticSeverity.Warning,
    "A perturbation finds nothing to change",
    "{0} changes {1}, and the prompt has none, so the plan is refused: add .{2}(…) to the prompt, or perturb what it has.")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (eval.Ask is not { } ask || !eval.Prompt.IsComplete || eval.Prompt.Has(PromptRole.Other)) return;
        foreach (var (clause, axis, written) in eval.Axes)
        {
            if (!(clause.IsOwn || ask.IsOwn) || axis is not { Family: "Image" or "Audio" }) continue;
            if (eval.Prompt.Has(axis.Family == "Image" ? PromptRole.Image : PromptRole.Audio)) continue;
            findings.Add(
                this, clause.IsOwn ? written.Syntax.GetLocation() : ask.Place,
                axis.Member.Length > 0 ? $"{axis.Family}.{axis.Member}" : "This perturbation", axis.Family == "Image" ? "pictures" : "sounds", axis.Family);
        }
    }
}
