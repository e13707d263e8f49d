using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EvalKit;

/// <summary>Assigns what a clause returns to the variable that it was called on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class KeepClause() : EvalCodeFix("EVAL0504")
{
    private protected override Replacement? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Expression: InvocationExpressionSyntax call } statement) return null;
        if (call.Links().Last().Expression is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax variable }) return null;
        var assigned = SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            variable.WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
            call.WithoutLeadingTrivia());
        return new($"Assign to {variable}", statement, statement.WithExpression(assigned.WithLeadingTrivia(statement.GetLeadingTrivia())));
    }
}
