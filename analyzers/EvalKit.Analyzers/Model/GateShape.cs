using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>A gate as it is written: <c>PassRate.Perturbed().AtLeast(0.8).ForEach(By.Difficulty)</c>.</summary>
/// <param name="Kind">The verbs that make it, without its scope: <c>PassRate.Perturbed.AtLeast</c>.</param>
/// <param name="Calls">Its calls, the last first.</param>
/// <param name="Written">All of it.</param>
internal sealed record GateShape(string Kind, IReadOnlyList<IInvocationOperation> Calls, IOperation Written)
{
    private (bool IsRead, PassRateClaim? Claim) _claim;

    private static readonly HashSet<string> Scopes = new(StringComparer.Ordinal) { "ForEach", "On", "Confidence", "Margin" };

    /// <summary>The call that sets the bar; null for <c>Gate.AllMustPass</c> and the like.</summary>
    public IInvocationOperation? BarCall => Call("AtLeast") ?? Call("AtMost");

    /// <summary>The first call of a name.</summary>
    public IInvocationOperation? Call(string name)
    {
        for (var i = Calls.Count - 1; i >= 0; i--)
        {
            if (Calls[i].TargetMethod.Name == name) return Calls[i];
        }

        return null;
    }

    public bool JudgesPerturbed => Kind.Contains("Perturbed") || Kind.StartsWith("FlipRate", StringComparison.Ordinal)
        || Kind.StartsWith("Robustness", StringComparison.Ordinal) || Kind == "Gate.AllMustPass";

    /// <summary>What it claims of a pass rate in the eval that it is a gate of; null where it claims no such thing.</summary>
    public PassRateClaim? ClaimIn(EvalReading eval)
    {
        if (!_claim.IsRead) _claim = (true, PassRateClaim.Of(this, eval));
        return _claim.Claim;
    }

    /// <summary>Null for what is no expression of the DSL's own, such as a variable.</summary>
    public static GateShape? Read(IOperation? written, EvalSymbols symbols)
    {
        if (written is null) return null;
        var kind = "";
        var calls = new List<IInvocationOperation>();
        for (var operation = written.Bare(); ;)
        {
            switch (operation)
            {
                case IInvocationOperation call when symbols.IsGateMember(call.TargetMethod):
                    if (!Scopes.Contains(call.TargetMethod.Name)) kind = $".{call.TargetMethod.Name}{kind}";
                    calls.Add(call);
                    if (call.Instance is null) return Made(call.TargetMethod.ContainingType);
                    operation = call.Instance.Bare();
                    break;
                case IPropertyReferenceOperation { Instance: null } property when symbols.IsGateMember(property.Property):
                    kind = $".{property.Property.Name}{kind}";
                    return Made(property.Property.ContainingType);
                default:
                    return null;
            }
        }

        GateShape Made(INamedTypeSymbol root) => new($"{root.Name}{(kind.Length > 0 ? kind : ".")}", calls, written);
    }
}
