using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EvalKit;

/// <summary>Silences what other analyzers say of evals for want of knowing them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EvalMethodSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableArray<SuppressionDescriptor> Descriptors = ImmutableArray.Create(
        new SuppressionDescriptor("EVALS0001", "S2699", "The gates of an eval are its assertions."),
        new SuppressionDescriptor("EVALS0002", "CA1707", "The name of an [Eval] method is the sentence that its tests show."),
        new SuppressionDescriptor("EVALS0003", "IDE0058", "AssertAsync has judged the verdict before it returns it."));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => Descriptors;

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (EvalSymbols.Of(context.Compilation) is not { } symbols) return;
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
            if (node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method) continue;
            var model = context.GetSemanticModel(tree);
            var place = diagnostic.Id == "IDE0058" ? node.FirstAncestorOrSelf<StatementSyntax>() : (SyntaxNode)method;
            var isMeant = diagnostic.Id switch
            {
                "CA1707" => IsEval(method, model, symbols),
                "S2699" => IsEval(method, model, symbols) || Asserts(method, model, symbols),
                _ => place is ExpressionStatementSyntax && Asserts(place, model, symbols),
            };
            if (isMeant) context.ReportSuppression(Suppression.Create(Descriptors.Single(descriptor => descriptor.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
        }
    }

    private static bool IsEval(MethodDeclarationSyntax method, SemanticModel model, EvalSymbols symbols) =>
        model.GetDeclaredSymbol(method) is { } declared && declared.GetAttributes().Any(attribute => EvalSymbols.Same(attribute.AttributeClass, symbols.EvalAttribute));

    /// <summary>Whether an eval is run and judged there.</summary>
    private static bool Asserts(SyntaxNode node, SemanticModel model, EvalSymbols symbols) => node.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AssertAsync" }
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol called && symbols.IsPlan(called.ContainingType));
}
