using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>
/// Checks evals while they are written. One analyzer for all rules: each chain is read once, and every rule looks at what was read.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EvalAnalyzer : DiagnosticAnalyzer
{
    private static readonly ILookup<string, CallRule> CallRules =
        RuleSet.Calls.SelectMany(rule => rule.Names.Select(name => (name, rule))).ToLookup(pair => pair.name, pair => pair.rule);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleSet.All.Select(rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (EvalSymbols.Of(context.Compilation) is not { } symbols) return;
        var locals = new LocalValues();
        var chains = new ChainReader(symbols, locals);
        var history = EvalHistory.Of(context.Options);
        context.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                var findings = new Findings(operation.ReportDiagnostic, history);
                foreach (var rule in CallRules[call.TargetMethod.Name]) rule.Check(call, symbols, findings);
                if (chains.Read(call) is not { } chain) return;
                var eval = new EvalReading(chain, symbols, locals);
                foreach (var rule in RuleSet.Chains) rule.Check(eval, findings);
            },
            OperationKind.Invocation);
        foreach (var group in RuleSet.Symbols.GroupBy(rule => rule.Kind))
        {
            var rules = group.ToArray();
            context.RegisterSymbolAction(
                symbol =>
                {
                    var findings = new Findings(symbol.ReportDiagnostic, history);
                    foreach (var rule in rules) rule.Check(symbol.Symbol, symbols, findings);
                },
                group.Key);
        }
    }
}
