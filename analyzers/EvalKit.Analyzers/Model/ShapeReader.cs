using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>Reads the shape of a text off the operation that makes it.</summary>
internal sealed class ShapeReader(LocalValues locals)
{
    private const int Deepest = 12;

    /// <param name="operation">What makes the text.</param>
    /// <param name="subject">The parameter that is the case; null outside a lambda.</param>
    public TextShape Read(IOperation? operation, IParameterSymbol? subject)
    {
        var pieces = new List<TextPiece>(1);
        Add(operation, subject, 0, pieces);
        return new(pieces);
    }

    private void Add(IOperation? operation, IParameterSymbol? subject, int depth, List<TextPiece> pieces)
    {
        if (operation is null || depth > Deepest)
        {
            pieces.Add(TextPiece.Hole);
            return;
        }

        operation = operation.Bare();
        if (ConstantOf(operation) is { } text)
        {
            pieces.Add(new(text, null));
            return;
        }

        if (MemberOf(operation, subject) is { } member)
        {
            pieces.Add(new(null, member));
            return;
        }

        switch (operation)
        {
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    if (part is IInterpolatedStringTextOperation known) Add(known.Text, subject, depth + 1, pieces);
                    else Add((part as IInterpolationOperation)?.Expression, subject, depth + 1, pieces);
                }

                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.Type?.SpecialType == SpecialType.System_String:
                Add(sum.LeftOperand, subject, depth + 1, pieces);
                Add(sum.RightOperand, subject, depth + 1, pieces);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Trim" or "ToString" or "ToLowerInvariant" or "ToUpperInvariant" or "ToLower" or "ToUpper" } } call
                when call.Instance is not null && call.Arguments.Length <= 1:
                Add(call.Instance, subject, depth + 1, pieces);
                break;
            case ILocalReferenceOperation local when locals.Single(local) is { } value:
                Add(value, subject, depth + 1, pieces);
                break;
            case IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } field } when LiteralOf(field) is { } literal:
                pieces.Add(new(literal, null));
                break;
            default:
                pieces.Add(TextPiece.Hole);
                break;
        }
    }

    private static string? ConstantOf(IOperation operation) => operation.ConstantValue is not { HasValue: true, Value: { } value } ? null : value switch
    {
        string text => text,
        int or long or char or bool => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary><c>c.Order.Total</c> is <c>.Order.Total</c>, the case itself is the empty text; null for what is not of the case.</summary>
    public static string? MemberOf(IOperation? operation, IParameterSymbol? subject)
    {
        operation = operation?.Bare();
        return operation switch
        {
            null => null,
            _ when subject is null => null,
            IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, subject) ? "" : null,
            IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol, Instance: { } instance } member
                when MemberOf(instance, subject) is { } path => $"{path}.{NameOf(member.Member)}",
            _ => null,
        };
    }

    private static string NameOf(ISymbol member) => member is IFieldSymbol { CorrespondingTupleField: { } item } ? item.Name : member.Name;

    private static string? LiteralOf(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            ? literal.Token.Value as string
            : null;
}
