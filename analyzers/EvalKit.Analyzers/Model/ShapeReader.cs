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
    public TextShape Read(IOperation? operation, IParameterSymbol? subject) => new(Pieces(operation, subject, 0).ToArray());

    private IEnumerable<TextPiece> Pieces(IOperation? operation, IParameterSymbol? subject, int depth)
    {
        if (operation is null || depth > Deepest) return [TextPiece.Hole];
        operation = operation.Bare();
        if (operation.ConstantText() is { } text) return [new TextPiece(text, null)];
        if (operation.ConstantValue is { HasValue: true, Value: int or long or char or bool } constant)
            return [new TextPiece(Convert.ToString(constant.Value, System.Globalization.CultureInfo.InvariantCulture), null)];
        if (MemberOf(operation, subject) is { } member) return [new TextPiece(null, member)];
        switch (operation)
        {
            case IInterpolatedStringOperation interpolated:
                return interpolated.Parts.SelectMany(part => part switch
                {
                    IInterpolatedStringTextOperation known => Pieces(known.Text, subject, depth + 1),
                    IInterpolationOperation hole => Pieces(hole.Expression, subject, depth + 1),
                    _ => [TextPiece.Hole],
                });
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.Type?.SpecialType == SpecialType.System_String:
                return Pieces(sum.LeftOperand, subject, depth + 1).Concat(Pieces(sum.RightOperand, subject, depth + 1));
            case IInvocationOperation { TargetMethod: { Name: "Trim" or "ToString" or "ToLowerInvariant" or "ToUpperInvariant" or "ToLower" or "ToUpper" } } call
                when call.Instance is not null && call.Arguments.Length <= 1:
                return Pieces(call.Instance, subject, depth + 1);
            case ILocalReferenceOperation local when locals.Single(local) is { } value:
                return Pieces(value, subject, depth + 1);
            case IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } field } when LiteralOf(field) is { } literal:
                return [new TextPiece(literal, null)];
            default:
                return [TextPiece.Hole];
        }
    }

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
