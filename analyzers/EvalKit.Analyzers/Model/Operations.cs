using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>What is read off single operations. Kinds that a newer compiler brings are passed through, never thrown at.</summary>
internal static class Operations
{
    /// <summary>The value behind conversions and awaits.</summary>
    public static IOperation Bare(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion: operation = conversion.Operand; break;
                case IAwaitOperation awaited: operation = awaited.Operation; break;
                case IParenthesizedOperation parenthesized: operation = parenthesized.Operand; break;
                default: return operation;
            }
        }
    }

    /// <summary>What a call is made on: the instance, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(this IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value : null);

    /// <summary>The argument that was written for a parameter; null where its default holds.</summary>
    public static IOperation? Argument(this IInvocationOperation call, string parameter)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue) return argument.Value;
        }

        return null;
    }

    public static double? Number(this IOperation? operation) => operation?.Bare().ConstantValue is { HasValue: true, Value: { } value }
        ? value switch
        {
            double number => number,
            float number => number,
            int number => number,
            long number => number,
            uint number => number,
            ulong number => number,
            decimal number => (double)number,
            _ => null,
        }
        : Negative(operation);

    public static string? ConstantText(this IOperation? operation) =>
        operation?.Bare().ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>The function that a lambda or a delegate of one stands for.</summary>
    public static IAnonymousFunctionOperation? Lambda(this IOperation? operation)
    {
        operation = operation?.Bare();
        return operation as IAnonymousFunctionOperation ?? (operation as IDelegateCreationOperation)?.Target as IAnonymousFunctionOperation;
    }

    /// <summary>The case, of most lambdas.</summary>
    public static IParameterSymbol? FirstParameter(this IAnonymousFunctionOperation lambda) => lambda.Symbol.Parameters is { IsEmpty: false } parameters ? parameters[0] : null;

    public static IMethodSymbol? MethodGroup(this IOperation? operation) =>
        ((operation?.Bare() as IDelegateCreationOperation)?.Target as IMethodReferenceOperation)?.Method;

    /// <summary>The one value that a function body gives back; null where there are several.</summary>
    public static IOperation? OnlyReturn(this IOperation? body)
    {
        if (body is IMethodBodyOperation method) body = method.BlockBody ?? method.ExpressionBody;
        if (body is not IBlockOperation block) return null;
        IOperation? found = null;
        foreach (var inner in block.Operations)
        {
            if (inner is IReturnOperation { ReturnedValue: { } value })
            {
                if (found is not null) return null;
                found = value;
            }
            else if (inner is not (IVariableDeclarationGroupOperation or IExpressionStatementOperation))
            {
                return null;
            }
        }

        return found;
    }

    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation;
    }

    /// <summary>The operations that values of a list are made by, whichever way the list is written.</summary>
    public static IEnumerable<IOperation> Elements(this IOperation list)
    {
        list = list.Bare();
        if (list is IArrayCreationOperation array) return array.Initializer is { } initializer ? initializer.ElementValues : Enumerable.Empty<IOperation>();
        return IsCollectionExpression(list) ? list.ChildOperations : [list];
    }

    /// <summary>C# 12's <c>[a, b]</c>, written or made of <c>params</c>; this version of Roslyn has no type for the operation.</summary>
    public static bool IsCollectionExpression(this IOperation operation) => (int)operation.Kind == CollectionExpression;

    public static bool IsSpread(this IOperation operation) => (int)operation.Kind == Spread;

    // OperationKind of Roslyn 4.8 and later.
    private const int CollectionExpression = 127;
    private const int Spread = 128;

    private static double? Negative(IOperation? operation) =>
        operation?.Bare() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus && minus.Operand.Number() is { } number ? -number : null;
}
