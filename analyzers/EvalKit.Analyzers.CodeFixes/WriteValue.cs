using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EvalKit;

/// <summary>Writes what the rule says instead: a bar, a name, a number of cases.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class WriteValue() : EvalCodeFix("EVAL0102", "EVAL0201", "EVAL0204", "EVAL0302")
{
    private protected override Replacement? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(Hints.Value, out var value) || value is null) return null;
        if (diagnostic.Id == "EVAL0201")
        {
            if (diagnostic.AdditionalLocations.Count == 0 || diagnostic.AdditionalLocations[0].SourceTree != root.SyntaxTree) return null;
            node = root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true);
        }

        if ((node as ArgumentSyntax)?.Expression is { } argument) node = argument;
        // A constant or a list has other uses; only what is written at the place is replaced.
        if (node is not (LiteralExpressionSyntax or PrefixUnaryExpressionSyntax)) return null;
        var written = node.IsKind(SyntaxKind.StringLiteralExpression) ? SyntaxFactory.Literal(value).ToString() : value;
        return new($"Write {written}", node, SyntaxFactory.ParseExpression(written).WithTriviaFrom(node));
    }
}
