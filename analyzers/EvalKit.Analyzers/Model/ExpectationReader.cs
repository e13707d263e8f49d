using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>Reads what <c>.Expect</c> asks of a reply.</summary>
internal sealed class ExpectationReader(EvalSymbols symbols, ShapeReader shapes)
{
    private static readonly HashSet<string> TextParameters = new(StringComparer.Ordinal) { "expected", "text", "texts", "accepted", "reference", "references" };

    /// <summary>The tree that a lambda gives back; opaque for a test of the user's own, and where there are several ways out.</summary>
    public ExpectedReply Read(Clause clause) => clause.Argument("expectation").Lambda() is { } lambda && lambda.Body.OnlyReturn() is { } result
        ? Tree(result, lambda.FirstParameter())
        : new ExpectedReply.Opaque(clause.Call);

    public ExpectedReply Tree(IOperation written, IParameterSymbol? subject)
    {
        var operation = written.Bare();
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.And } both when symbols.IsExpectation(both.Type):
                return new ExpectedReply.Both(Tree(both.LeftOperand, subject), Tree(both.RightOperand, subject), operation);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } either when symbols.IsExpectation(either.Type):
                return new ExpectedReply.Either(Tree(either.LeftOperand, subject), Tree(either.RightOperand, subject), operation);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not when symbols.IsExpectation(not.Type):
                return new ExpectedReply.Not(Tree(not.Operand, subject), operation);
            case IInvocationOperation { TargetMethod.Name: "AtLeast" or "AtMost", Instance: { } measured } bar when measured.Bare() is IInvocationOperation call && IsAnswer(call):
                return Condition(call.TargetMethod.Name, call, bar.Argument("bar"), subject, operation);
            case IInvocationOperation call when IsAnswer(call):
                return Condition(call.TargetMethod.Name, call, null, subject, operation);
            case IInvocationOperation call when Marked(call, subject) is { Length: > 0 } texts:
                return new ExpectedReply.Condition("", call, null, texts, operation);
            default:
                return new ExpectedReply.Opaque(operation);
        }
    }

    private bool IsAnswer(IInvocationOperation call) => SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, symbols.Answer);

    private ExpectedReply.Condition Condition(string name, IInvocationOperation call, IOperation? bar, IParameterSymbol? subject, IOperation written)
    {
        var texts = new List<ExpectedText>(1);
        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter is not { } parameter || !TextParameters.Contains(parameter.Name)) continue;
            foreach (var element in argument.Value.Elements()) texts.Add(new(shapes.Read(element, subject), element));
        }

        return new(name, call, bar, texts, written);
    }

    /// <summary>A helper of the user's own says by <c>[EvalExpected]</c> which of its arguments are the right answer.</summary>
    private ExpectedText[] Marked(IInvocationOperation call, IParameterSymbol? subject) =>
    [
        .. from argument in call.Arguments
           where argument.Parameter?.GetAttributes().Any(marker => EvalSymbols.Same(marker.AttributeClass, symbols.ExpectedMarker)) == true
           select new ExpectedText(shapes.Read(argument.Value, subject), argument.Value),
    ];
}
