using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EvalKit;

/// <summary>Adds the gate that is missing to the last <c>.Require</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddGate() : EvalCodeFix("EVAL0301", "EVAL0513")
{
    private protected override Replacement? Change(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic)
    {
        var gate = diagnostic.Id == "EVAL0301" ? $"PassRate.AtLeast(0.8).ForEach(By.Slice({root.ToFullString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}))" : "PassRate.Perturbed().AtLeast(0.8)";
        if (node.CallNamed(diagnostic.Id == "EVAL0301" ? "Slice" : "Under") is not { } clause) return null;
        if (clause.Links().FirstOrDefault(link => link.NameOf() == "Require") is not { } require) return null;
        var argument = SyntaxFactory.Argument(SyntaxFactory.ParseExpression(gate)).WithLeadingTrivia(SyntaxFactory.Space);
        return new($"Require {gate}", require.ArgumentList, require.ArgumentList.AddArguments(argument));
    }
}
