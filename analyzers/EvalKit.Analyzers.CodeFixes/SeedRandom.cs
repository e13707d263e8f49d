using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EvalKit;

/// <summary>
/// Gives <c>new Random()</c> a seed. Not within a lambda, where every case would draw the same number; for clocks there is no one right value.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SeedRandom() : EvalCodeFix("EVAL0401")
{
    private protected override Replacement? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        if ((node as ArgumentSyntax)?.Expression is { } argument) node = argument;
        if (node is not ObjectCreationExpressionSyntax { Initializer: null } made || made.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not null) return null;
        var seed = SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(1)));
        var seeded = made.WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(seed))).WithTriviaFrom(made);
        return new("Draw from a seed", made, seeded);
    }
}
