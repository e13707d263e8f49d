using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>A rule about a whole eval.</summary>
internal abstract class ChainRule(string id, string category, DiagnosticSeverity severity, string title, string message)
    : Rule(id, category, severity, title, message)
{
    public abstract void Check(EvalReading eval, Findings findings);
}
