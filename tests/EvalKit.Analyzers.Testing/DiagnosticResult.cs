using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A finding that a test expects.</summary>
public readonly struct DiagnosticResult
{
    /// <summary>Expects a rule's finding, with its severity.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity)
    {
    }

    /// <summary>Expects a finding.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity) => (Id, Severity) = (id, severity);

    /// <summary>The rule.</summary>
    public string Id { get; }

    /// <summary>How severe.</summary>
    public DiagnosticSeverity Severity { get; private init; }

    internal bool ChecksSeverity { get; private init; }

    internal int? Marker { get; private init; }

    internal (string? Path, LinePosition Start, LinePosition End)? Span { get; private init; }

    internal object[]? Arguments { get; private init; }

    /// <summary>A warning of the compiler or an analyzer.</summary>
    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    /// <summary>At the text marked <c>{|#0:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) => this with { Marker = markupKey };

    /// <summary>At lines and columns, both from 1.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        this with { Span = (path, new(startLine - 1, startColumn - 1), new(endLine - 1, endColumn - 1)) };

    /// <summary>With these values in its message.</summary>
    public DiagnosticResult WithArguments(params object[] arguments) => this with { Arguments = arguments };

    /// <summary>With another severity.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity, ChecksSeverity = true };

    /// <inheritdoc/>
    public override string ToString() => $"{Id} at {(Marker is { } marker ? $"#{marker}" : Span?.ToString() ?? "no place")}";
}
