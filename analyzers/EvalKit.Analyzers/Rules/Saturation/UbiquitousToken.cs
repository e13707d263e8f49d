using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>EVAL0105: what is looked for stands in nearly every text.</summary>
internal sealed class UbiquitousToken() : CallRule(
    "EVAL0105", Category.Saturation, DiagnosticSeverity.Info,
    "Nearly every text contains this",
    "\"{0}\" stands in nearly every reply, right or wrong: ask for all of the reply with Answer.Equal or Answer.OneOf, or match it as a word with Answer.Matches(@\"\\b{0}\\b\").")
{
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "that", "the", "this", "to", "was", "with", "you",
    };

    public override IReadOnlyCollection<string> Names { get; } = ["Contains"];

    public override void Check(IInvocationOperation call, EvalSymbols symbols, Findings findings)
    {
        if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, symbols.Answer)) return;
        if (call.Argument("text") is not { } place || place.ConstantText()?.Trim() is not { Length: > 0 } text) return;
        // A digit or a symbol tells more than a letter does.
        if (Common.Contains(text) || (text.Length == 1 && (text[0] < 128 && char.IsLetter(text[0]) || text[0] is '.' or ',' or ' '))) findings.Add(this, place, text);
    }
}
