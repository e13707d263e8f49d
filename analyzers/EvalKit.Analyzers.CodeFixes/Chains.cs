using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EvalKit;

/// <summary>Chains as they are written.</summary>
internal static class Chains
{
    /// <summary>The call that a node stands in or is.</summary>
    public static InvocationExpressionSyntax? CallNamed(this SyntaxNode node, string name) =>
        node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => call.NameOf() == name);

    public static string? NameOf(this InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;

    /// <summary>All calls of the chain that a call belongs to, the last first.</summary>
    public static IEnumerable<InvocationExpressionSyntax> Links(this InvocationExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } access && access.Expression == call) call = outer;
        for (ExpressionSyntax? link = call; link is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax next } inner; link = next.Expression) yield return inner;
    }

    /// <summary>The chain before a link, with the line break after it.</summary>
    public static ExpressionSyntax WithoutLink(this InvocationExpressionSyntax link) =>
        ((MemberAccessExpressionSyntax)link.Expression).Expression.WithTrailingTrivia(link.GetTrailingTrivia());
}
