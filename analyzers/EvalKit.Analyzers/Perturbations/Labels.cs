using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>Whether the right answer survives a perturbation, as <c>PerturbationAxis.PreservesLabel</c> decides it.</summary>
internal static class Labels
{
    private const int Changes = 2;

    public static bool IsChangedBy(AxisShape axis)
    {
        if (IsChangedBy(axis.Make, axis.Family, axis.Member, axis)) return true;
        foreach (var verb in axis.Verbs)
        {
            if (verb.TargetMethod.Name == "Then" && Inner(verb, axis)) return true;
        }

        return false;
    }

    private static bool IsChangedBy(IInvocationOperation make, string family, string member, AxisShape axis)
    {
        if (member.Length == 0) return make.Argument("label")?.Bare().ConstantValue is { HasValue: true, Value: Changes };
        if (PerturbationRow.Find(family, member) is not { } row) return false;
        if (row.AlwaysChangesAnswer) return true;
        if (row.IsNeverDependent) return false;
        var dependent = 0;
        foreach (var verb in axis.Verbs)
        {
            if (verb.TargetMethod.Name == "AnswerDependsOn" && verb.Argument("aspect")?.Bare().ConstantValue is { HasValue: true, Value: int aspect }) dependent |= aspect;
        }

        return (row.Changes & dependent) != 0;
    }

    /// <summary>The other side of <c>a.Then(b)</c>, if it is a member that always changes the answer.</summary>
    private static bool Inner(IInvocationOperation then, AxisShape axis) =>
        then.Argument("next")?.Bare() is IInvocationOperation { TargetMethod: { } method } next
        && PerturbationRow.Find(method.ContainingType.Name, method.Name) is { AlwaysChangesAnswer: true }
        && next.Syntax != axis.Make.Syntax;
}
