using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>A rule about what earlier runs of an eval recorded, reported where the eval gets its id.</summary>
internal abstract class HistoryRule(string id, DiagnosticSeverity severity, string title, string message)
    : ChainRule(id, Category.Saturation, severity, title, message)
{
    public sealed override void Check(EvalReading eval, Findings findings)
    {
        if (findings.History.IsEmpty || !eval.Chain.IsFinal || Identity(eval) is not var (name, place) || findings.History.Find(name) is not { } entry) return;
        if (Reason(entry, eval.Intent, findings.Needed) is { } reason)
            findings.Add(this, place, [eval.Chain.Clauses[0].Call.Syntax.GetLocation()], Hints.None, reason);
    }

    /// <summary>What is to be said, or null.</summary>
    protected abstract object[]? Reason(HistoryEntry entry, string? intent, EvidenceNeeded needed);

    /// <summary>The id as the run makes it: what is named, or <c>Class.Method</c> without the namespace.</summary>
    private static (string Name, Location Place)? Identity(EvalReading eval)
    {
        if (eval.Chain.Last("Named") is { } named)
            return named.IsOwn && named.Argument("id") is { } place && place.ConstantText() is { } id ? (id, place.Syntax.GetLocation()) : null;
        if (eval.Within is not IMethodSymbol method || !eval.Chain.IsComplete) return null;
        if (!method.GetAttributes().Any(attribute => EvalSymbols.Same(attribute.AttributeClass, eval.Symbols.EvalAttribute))) return null;
        var name = method.Name;
        for (var type = method.ContainingType; type is not null; type = type.ContainingType) name = $"{type.Name}.{name}";
        return (name, method.Locations[0]);
    }
}
