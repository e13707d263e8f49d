using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>A rule about one call of the DSL, wherever it stands.</summary>
internal abstract class CallRule(string id, string category, DiagnosticSeverity severity, string title, string message)
    : Rule(id, category, severity, title, message)
{
    /// <summary>Asked for every call in the compilation that has one of <see cref="Names"/>.</summary>
    public abstract void Check(IInvocationOperation call, EvalSymbols symbols, Findings findings);

    /// <summary>The methods that it looks at.</summary>
    public abstract IReadOnlyCollection<string> Names { get; }
}
