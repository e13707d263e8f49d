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
    private static readonly Dictionary<string, CallRule[]> CallRules = RuleSet.Calls.SelectMany(rule => rule.Names.Select(name => (name, rule)))
        .GroupBy(pair => pair.name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(pair => pair.rule).ToArray(), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleSet.All.Select(rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // Generated code is not looked at; that nothing is reported in it is up to Findings, for whom it costs less.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (EvalSymbols.Of(context.Compilation) is not { } symbols) return;
        var locals = new LocalValues();
        var chains = new ChainReader(symbols, locals);
        var history = EvalHistory.Empty;
        foreach (var file in context.Options.AdditionalFiles.Where(EvalHistory.IsHistory))
        {
            if (file.GetText(context.CancellationToken) is { } text && context.TryGetValue(text, EvalHistory.Provider, out var read)) history = read;
        }

        var needed = EvidenceNeeded.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        context.RegisterAdditionalFileAction(file =>
        {
            if (EvalHistory.IsHistory(file.AdditionalFile) && file.AdditionalFile.GetText(file.CancellationToken) is { } text)
                RuleSet.History.Check(file.AdditionalFile, text, EvalHistory.Read(text), file.ReportDiagnostic);
        });
        context.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                var hasRules = CallRules.TryGetValue(call.TargetMethod.Name, out var rules);
                var chain = chains.Read(call);
                if (!hasRules && chain is null) return;
                var findings = new Findings(operation.ReportDiagnostic, history, needed);
                if (hasRules)
                {
                    foreach (var rule in rules!) rule.Check(call, symbols, findings);
                }

                if (chain is null) return;
                var eval = new EvalReading(chain, symbols, locals, operation.ContainingSymbol);
                foreach (var rule in RuleSet.Chains) rule.Check(eval, findings);
            },
            OperationKind.Invocation);
        foreach (var group in RuleSet.Symbols.GroupBy(rule => rule.Kind))
        {
            var rules = group.ToArray();
            context.RegisterSymbolAction(
                symbol =>
                {
                    var findings = new Findings(symbol.ReportDiagnostic, history, needed);
                    foreach (var rule in rules) rule.Check(symbol.Symbol, symbols, findings);
                },
                group.Key);
        }
    }
}
