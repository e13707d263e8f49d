using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>One perturbation as it is written: <c>Perturb.Text.KeyboardTypos().AnswerDependsOn(Aspect.Spelling)</c>.</summary>
/// <param name="Family"><c>Image</c>, <c>Audio</c> or <c>Text</c>; empty for chains of several.</param>
/// <param name="Member">The member of the catalogue; empty for one of the user's own.</param>
/// <param name="Make">The call that makes it.</param>
/// <param name="Verbs">The calls after it, the last first.</param>
/// <param name="Written">All of it.</param>
internal sealed record AxisShape(string Family, string Member, IInvocationOperation Make, IReadOnlyList<IInvocationOperation> Verbs, IOperation Written)
{
    public static AxisShape? Read(IOperation? written, EvalSymbols symbols)
    {
        var verbs = new List<IInvocationOperation>();
        for (var operation = written?.Bare(); operation is IInvocationOperation call && symbols.IsAxisMember(call.TargetMethod); operation = call.Instance?.Bare())
        {
            if (call.Instance is not null)
            {
                verbs.Add(call);
                continue;
            }

            var type = call.TargetMethod.ContainingType;
            var isMember = SymbolEqualityComparer.Default.Equals(type.ContainingType, symbols.Perturb);
            var isCustom = type.Name == "Perturbation";
            return new(isMember ? type.Name : isCustom ? call.TargetMethod.Name : "", isMember ? call.TargetMethod.Name : "", call, verbs, written!);
        }

        return null;
    }
}
