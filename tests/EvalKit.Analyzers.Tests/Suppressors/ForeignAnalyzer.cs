using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EvalKit;

/// <summary>Stands for analyzers that know no evals: it finds each of the suppressed faults in every method and statement.</summary>
#pragma warning disable RS1001, RS1029, RS1036, RS1038, RS1041, RS2008 // It stands for analyzers of others, in tests alone.
internal sealed class ForeignAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Sonar = new("S2699", "Assert something", "Assert something", "Test", DiagnosticSeverity.Warning, true);
    private static readonly DiagnosticDescriptor Name = new("CA1707", "No underscores", "No underscores", "Test", DiagnosticSeverity.Warning, true);
    private static readonly DiagnosticDescriptor Unused = new("IDE0058", "Use the value", "Use the value", "Test", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Sonar, Name, Unused];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                var identifier = ((MethodDeclarationSyntax)node.Node).Identifier.GetLocation();
                node.ReportDiagnostic(Diagnostic.Create(Sonar, identifier));
                node.ReportDiagnostic(Diagnostic.Create(Name, identifier));
            },
            SyntaxKind.MethodDeclaration);
        context.RegisterSyntaxNodeAction(node => node.ReportDiagnostic(Diagnostic.Create(Unused, node.Node.GetLocation())), SyntaxKind.ExpressionStatement);
    }
}
