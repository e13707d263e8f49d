using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>The types of the DSL in one compilation, looked up once. Without EvalKit there is none, and nothing is registered.</summary>
internal sealed class EvalSymbols
{
    private readonly HashSet<ISymbol> _stages = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _gates = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _found = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;

    private EvalSymbols(Compilation compilation, INamedTypeSymbol eval)
    {
        _compilation = compilation;
        Eval = eval;
        Plan = Find("EvalKit.EvalPlan");
        CompletePlan = Find("EvalKit.EvalPlan`2");
        Answer = Find("EvalKit.Answer");
        Expectation = Find("EvalKit.IExpectation`1");
        Reply = Find("EvalKit.Reply");
        Prompt = Find("EvalKit.Prompt");
        PromptChat = Find("EvalKit.PromptChat");
        Stage = Find("EvalKit.IEvalStage");
        Gate = Find("EvalKit.Gate");
        By = Find("EvalKit.By");
        Axis = Find("EvalKit.PerturbationAxis");
        Perturb = Find("EvalKit.Perturb");
        EvalAttribute = Find("EvalKit.EvalAttribute");
        PromptMarker = Find("EvalKit.EvalPromptAttribute");
        ExpectedMarker = Find("EvalKit.EvalExpectedAttribute");
        foreach (var name in new[] { "EvalCases`1", "EvalPlan`1", "EvalPlan`2", "EvalPlan", "EvalNaming", "EvalIntents", "EvalComparisons" })
        {
            if (Find("EvalKit." + name) is { } stage) _stages.Add(stage);
        }

        foreach (var name in new[]
        {
            "Gate", "PassRate", "PerturbedPassRate", "ShippedPassRate", "FixedPassRate", "MeanScore", "PerturbedMeanScore", "Robustness", "FlipRate",
            "PassHatK", "RepeatedPassRate", "NoRegression", "PerturbedNoRegression", "Interaction",
        })
        {
            if (Find("EvalKit." + name) is { } gate) _gates.Add(gate);
        }
    }

    public INamedTypeSymbol Eval { get; }
    public INamedTypeSymbol? Plan { get; }
    public INamedTypeSymbol? CompletePlan { get; }
    public INamedTypeSymbol? Answer { get; }
    public INamedTypeSymbol? Expectation { get; }
    public INamedTypeSymbol? Reply { get; }
    public INamedTypeSymbol? Prompt { get; }
    public INamedTypeSymbol? PromptChat { get; }
    public INamedTypeSymbol? Stage { get; }
    public INamedTypeSymbol? Gate { get; }
    public INamedTypeSymbol? By { get; }
    public INamedTypeSymbol? Axis { get; }
    public INamedTypeSymbol? Perturb { get; }
    public INamedTypeSymbol? EvalAttribute { get; }
    public INamedTypeSymbol? PromptMarker { get; }
    public INamedTypeSymbol? ExpectedMarker { get; }

    public static EvalSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("EvalKit.Eval") is { } eval && eval.ContainingAssembly.Name == "EvalKit" ? new(compilation, eval) : null;

    /// <summary>A method that a chain goes through, from <c>Eval.Over</c> to <c>RunAsync</c>.</summary>
    public bool IsLink(IMethodSymbol method) =>
        _stages.Contains(method.ContainingType.OriginalDefinition) || Same(method.ContainingType, Eval);

    public bool IsGateMember(ISymbol member) => member.ContainingType is { } type && _gates.Contains(type.OriginalDefinition);

    public bool IsPromptMember(IMethodSymbol method) => Same(method.ContainingType, Prompt) || Same(method.ContainingType, PromptChat);

    public bool IsAxisMember(ISymbol member) =>
        member.ContainingType is { } type && (Derives(type, Axis) || Same(type, Perturb) || Same(type.ContainingType, Perturb));

    public bool IsExpectation(ITypeSymbol? type) => type is INamedTypeSymbol named
        && (Same(named, Expectation) || named.AllInterfaces.Any(face => Same(face, Expectation)));

    public bool IsPlan(ITypeSymbol? type) => Derives(type, Plan);

    public bool IsStage(ITypeSymbol? type) => Stage is not null && type is not null
        && (Same(type, Stage) || type.AllInterfaces.Contains(Stage, SymbolEqualityComparer.Default));

    public static bool Derives(ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        for (; type is not null && ancestor is not null; type = type.BaseType)
        {
            if (Same(type, ancestor)) return true;
        }

        return false;
    }

    public static bool Same(ISymbol? one, ISymbol? other) =>
        one is not null && other is not null && SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other);

    /// <summary>Looked up once: rules ask for the same few types at every call.</summary>
    public INamedTypeSymbol? Find(string metadataName) => _found.GetOrAdd(metadataName, _compilation.GetTypeByMetadataName);
}
