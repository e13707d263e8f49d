using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>EVAL0516: two free texts are compared for being the same.</summary>
internal sealed class FreeTextInvariant() : ChainRule(
    "EVAL0516", Category.Usage, DiagnosticSeverity.Warning,
    "Free text never repeats itself",
    "This compares whole replies, and two free texts differ even where they say the same: name what must stay, such as a number or a label in the reply, or give the prompt .Choices(…).")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (!eval.Chain.Has("Invariant") || !eval.Prompt.IsComplete || eval.Prompt.Has(PromptRole.Choices)) return;
        foreach (var clause in eval.Chain.All("Invariant").Where(clause => clause.IsOwn))
        {
            if (clause.Argument("by") is { } by && by.Lambda() is { } lambda && IsWholeReply(lambda.Body.OnlyReturn(), eval)) findings.Add(this, by);
        }
    }

    private static bool IsWholeReply(IOperation? key, EvalReading eval)
    {
        key = key?.Bare();
        while (key is IInvocationOperation { Instance: { } inner, TargetMethod: { Name: "Trim" or "ToLowerInvariant" or "ToUpperInvariant" or "ToLower" or "ToUpper" or "ToString" } }) key = inner.Bare();
        return key switch
        {
            IParameterReferenceOperation reply => SymbolEqualityComparer.Default.Equals(reply.Type, eval.Symbols.Reply),
            IPropertyReferenceOperation { Property.Name: "Text" } text => SymbolEqualityComparer.Default.Equals(text.Property.ContainingType, eval.Symbols.Reply),
            _ => false,
        };
    }
}
