using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace EvalKit;

/// <summary>
/// Awaits <c>AssertAsync</c> of a plan that is dropped. A test that returns nothing becomes an <c>async Task</c>; other methods do not, since their callers
/// would then drop the task.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AwaitVerdict() : EvalCodeFix("EVAL0501")
{
    private protected override Replacement? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } statement || Dropped(statement) is not { } call || Asserted(call) is not { } asserted) return null;
        var awaited = statement.WithExpression(SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), asserted).WithTriviaFrom(statement.Expression));
        var function = statement.Ancestors().FirstOrDefault(outer => outer is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
        if (IsAsync(function)) return new("Await AssertAsync", statement, awaited);
        return function is MethodDeclarationSyntax method && IsTest(method) ? new("Await AssertAsync", method, AsTask(method.ReplaceNode(statement, awaited))) : null;
    }

    private static InvocationExpressionSyntax? Dropped(ExpressionStatementSyntax statement) => statement.Expression switch
    {
        InvocationExpressionSyntax call => call,
        AssignmentExpressionSyntax { Right: InvocationExpressionSyntax call } => call,
        _ => null,
    };

    /// <summary>Null where a session would be lost, or a plan that runs outside [Eval] has no name.</summary>
    private static InvocationExpressionSyntax? Asserted(InvocationExpressionSyntax call) => call.NameOf() switch
    {
        "AssertAsync" => call.WithoutTrivia(),
        "RunAsync" => call.ArgumentList.Arguments.Count == 0 && call.Expression is MemberAccessExpressionSyntax access
            ? call.WithExpression(access.WithName(SyntaxFactory.IdentifierName("AssertAsync"))).WithoutTrivia()
            : null,
        _ => call.Links().Any(link => link.NameOf() == "Named")
            ? SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, call.WithoutTrivia(), SyntaxFactory.IdentifierName("AssertAsync")))
            : null,
    };

    private static bool IsAsync(SyntaxNode? function) => function switch
    {
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    /// <summary>A framework calls what has an attribute, and awaits what it returns.</summary>
    private static bool IsTest(MethodDeclarationSyntax method) =>
        method.AttributeLists.Count > 0
        && method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        && !method.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.OverrideKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.PartialKeyword);

    private static MethodDeclarationSyntax AsTask(MethodDeclarationSyntax method)
    {
        var task = SyntaxFactory.ParseTypeName("System.Threading.Tasks.Task").WithTriviaFrom(method.ReturnType).WithAdditionalAnnotations(Simplifier.Annotation);
        return method.WithReturnType(task).AddModifiers(SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space));
    }
}
