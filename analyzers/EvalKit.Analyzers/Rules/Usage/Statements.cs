using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>What becomes of a value.</summary>
internal static class Statements
{
    /// <summary>True where a value is a statement by itself, or goes to <c>_</c>, without being awaited.</summary>
    public static bool Drops(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation) parent = parent.Parent;
        return parent is IExpressionStatementOperation { Parent: not IBlockOperation { Parent: IAnonymousFunctionOperation { Symbol.ReturnsVoid: false } } }
            || parent is ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation };
    }

    /// <summary>True where a task is awaited and its result is left.</summary>
    public static bool DropsResult(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation || parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" }) parent = parent.Parent;
        return parent is IAwaitOperation awaited && Drops(awaited);
    }
}
