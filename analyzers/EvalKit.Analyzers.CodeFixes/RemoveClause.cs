using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EvalKit;

/// <summary>Takes a clause out of a chain: an expectation that decides nothing, where another one stays, or an example that is a case.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveClause() : EvalCodeFix("EVAL0003", "EVAL0101", "EVAL0103")
{
    private protected override Replacement? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        var isExample = diagnostic.Id == "EVAL0003";
        if (node.CallNamed(isExample ? "Example" : "Expect") is not { } link) return null;
        if (!isExample)
        {
            var isAll = link.ArgumentList.Arguments.Any(argument =>
                argument.Span == node.Span || argument.Expression.Span == node.Span || (argument.Expression is LambdaExpressionSyntax { Body: { } body } && body.Span == node.Span));
            if (!isAll || link.Links().Count(other => other.NameOf() == "Expect") < 2) return null;
        }

        return new(isExample ? "Remove the example" : "Remove the expectation", link, link.WithoutLink());
    }
}
