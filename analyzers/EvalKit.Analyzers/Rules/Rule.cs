using System.Reflection;
using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>What one diagnostic is about. Rules have no state: one object serves all compilations.</summary>
internal abstract class Rule
{
    // Where the build names no repository there is no link: a made-up one would lead anywhere.
    private static readonly string? Repository = typeof(Rule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(pair => pair.Key == "RepositoryUrl")?.Value;

    protected Rule(string id, string category, DiagnosticSeverity severity, string title, string message) => Descriptor = new(
        id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: LinkTo(id, Repository));

    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The rule's page in a repository.</summary>
    internal static string? LinkTo(string id, string? repository) => string.IsNullOrEmpty(repository) ? null : $"{repository!.TrimEnd('/')}/blob/main/docs/rules/{id}.md";
}
