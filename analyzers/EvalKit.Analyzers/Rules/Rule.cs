using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>What one diagnostic is about. Rules have no state: one object serves all compilations.</summary>
internal abstract class Rule
{
    private const string Pages = "https://github.com/evalkit/evalkit/blob/main/docs/rules/";

    protected Rule(string id, string category, DiagnosticSeverity severity, string title, string message) => Descriptor = new(
        id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md");

    public DiagnosticDescriptor Descriptor { get; }
}
