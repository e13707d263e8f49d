using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>A gate as it is written: <c>PassRate.Perturbed().AtLeast(0.8).ForEach(By.Difficulty)</c>.</summary>
/// <param name="Kind">The verbs that make it, without its scope: <c>PassRate.Perturbed.AtLeast</c>.</param>
/// <param name="Calls">Its calls by name, the first of each.</param>
/// <param name="Written">All of it.</param>
internal sealed record GateShape(string Kind, IReadOnlyDictionary<string, IInvocationOperation> Calls, IOperation Written)
{
    private static readonly HashSet<string> Scopes = new(StringComparer.Ordinal) { "ForEach", "On", "Confidence", "Margin" };

    /// <summary>The call that sets the bar; null for <c>Gate.AllMustPass</c> and the like.</summary>
    public IInvocationOperation? BarCall => Calls.TryGetValue("AtLeast", out var least) ? least : Calls.TryGetValue("AtMost", out var most) ? most : null;

    public IInvocationOperation? Call(string name) => Calls.TryGetValue(name, out var call) ? call : null;

    public bool JudgesPerturbed => Kind.Contains("Perturbed") || Kind.StartsWith("FlipRate", StringComparison.Ordinal)
        || Kind.StartsWith("Robustness", StringComparison.Ordinal) || Kind == "Gate.AllMustPass";

    /// <summary>Null for what is no expression of the DSL's own, such as a variable.</summary>
    public static GateShape? Read(IOperation? written, EvalSymbols symbols)
    {
        if (written is null) return null;
        var names = new Stack<string>();
        var calls = new Dictionary<string, IInvocationOperation>(StringComparer.Ordinal);
        for (var operation = written.Bare(); ;)
        {
            switch (operation)
            {
                case IInvocationOperation call when symbols.IsGateMember(call.TargetMethod):
                    if (!Scopes.Contains(call.TargetMethod.Name)) names.Push(call.TargetMethod.Name);
                    calls[call.TargetMethod.Name] = call;
                    if (call.Instance is null) return Made(call.TargetMethod.ContainingType);
                    operation = call.Instance.Bare();
                    break;
                case IPropertyReferenceOperation { Instance: null } property when symbols.IsGateMember(property.Property):
                    names.Push(property.Property.Name);
                    return Made(property.Property.ContainingType);
                default:
                    return null;
            }
        }

        GateShape Made(INamedTypeSymbol root) => new($"{root.Name}.{string.Join(".", names)}", calls, written);
    }
}
