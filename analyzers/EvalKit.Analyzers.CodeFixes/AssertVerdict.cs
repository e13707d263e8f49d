using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EvalKit;

/// <summary>Calls the form that throws unless every gate holds; it takes no session.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AssertVerdict() : EvalCodeFix("EVAL0505")
{
    private protected override Replacement? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic) =>
        node is SimpleNameSyntax name && node.CallNamed("RunAsync") is { ArgumentList.Arguments.Count: 0 }
            ? new("Call AssertAsync", name, SyntaxFactory.IdentifierName("AssertAsync").WithTriviaFrom(name))
            : null;
}
