using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EvalKit;

/// <summary>Writes <c>[Eval]</c> for another framework's attribute that has no arguments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EvalAttributeInstead() : EvalCodeFix("EVAL0506")
{
    private protected override Replacement? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList: null } attribute
            ? new("Use [Eval]", attribute.Name, SyntaxFactory.IdentifierName("Eval").WithTriviaFrom(attribute.Name))
            : null;
}
