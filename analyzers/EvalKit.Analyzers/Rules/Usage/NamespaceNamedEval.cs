using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0508: a namespace that hides the class that evals begin with.</summary>
internal sealed class NamespaceNamedEval() : SymbolRule(
    "EVAL0508", Category.Usage, DiagnosticSeverity.Warning,
    "A namespace named Eval hides the class Eval",
    "Inside {0} the name Eval means this namespace, so Eval.Over(…) does not compile: call it Evals.")
{
    public override SymbolKind Kind => SymbolKind.Namespace;

    public override void Check(ISymbol symbol, EvalSymbols symbols, Findings findings)
    {
        if (symbol.Name != "Eval") return;
        foreach (var place in symbol.Locations.Where(place => place.IsInSource)) findings.Add(this, place, symbol.ToDisplayString());
    }
}
