using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EvalKit;

/// <summary>Says that an eval which never fails is there to guard what works.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MarkAsRegression() : EvalCodeFix("EVAL0110")
{
    private protected override Replacement? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (diagnostic.AdditionalLocations.Count == 0 || diagnostic.AdditionalLocations[0].SourceTree != root.SyntaxTree) return null;
        if (root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax start) return null;
        var marked = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, start.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("Regression")));
        return new("Mark as .Regression()", start, marked.WithTrailingTrivia(start.GetTrailingTrivia()));
    }
}
