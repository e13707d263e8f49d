using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>A rule about the declaration of a method or a namespace.</summary>
internal abstract class SymbolRule(string id, string category, DiagnosticSeverity severity, string title, string message)
    : Rule(id, category, severity, title, message)
{
    public abstract SymbolKind Kind { get; }

    public abstract void Check(ISymbol symbol, EvalSymbols symbols, Findings findings);
}
