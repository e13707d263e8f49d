using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>The names in <c>By.Slice("…")</c>.</summary>
internal static class SliceNames
{
    private static readonly FileWords Words = new("Slice");

    public static IEnumerable<IOperation> InGates(EvalReading eval) => !Words.StandIn(eval.Chain.End.Syntax.SyntaxTree) ? [] :
        from gate in eval.Gates
        from call in gate.Written.DescendantsAndSelf().OfType<IInvocationOperation>()
        where call.TargetMethod.Name == "Slice" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, eval.Symbols.By)
        let name = call.Argument("name")
        where name is not null
        select name;
}
