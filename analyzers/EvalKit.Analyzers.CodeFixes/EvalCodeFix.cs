using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EvalKit;

/// <summary>A change of one place in one document, which can be made at all places at once.</summary>
public abstract class EvalCodeFix : CodeFixProvider
{
    private protected EvalCodeFix(params string[] rules) => FixableDiagnosticIds = rules.ToImmutableArray();

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || Change(root, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), diagnostic) is not { } change) continue;
            context.RegisterCodeFix(
                CodeAction.Create(change.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(change.Old, change.New))), $"{GetType().Name}.{diagnostic.Id}"),
                diagnostic);
        }
    }

    private protected abstract Replacement? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic);

    private protected sealed record Replacement(string Title, SyntaxNode Old, SyntaxNode New);
}
