using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EvalKit;

/// <summary>The cases of an eval, where the source shows them.</summary>
/// <param name="Count">How many there are; null where that is not seen.</param>
/// <param name="Values">What makes each of them; empty for generated ones.</param>
/// <param name="CountPlace">Where the number is written.</param>
internal sealed record CaseSet(long? Count, IReadOnlyList<IOperation> Values, IOperation? CountPlace)
{
    private const int Deepest = 4;

    public static readonly CaseSet Unknown = new(null, [], null);

    public static CaseSet Read(Clause? start, LocalValues locals)
    {
        if (start is { Name: "ForAll" }) return new((long?)start.Argument("samples").Number(), [], start.Argument("samples"));
        if (start is not { Name: "Over" }) return Unknown;
        var cases = start.Argument("cases")?.Bare();
        for (var depth = 0; cases is not null && depth < Deepest; depth++)
        {
            if (cases is IArrayCreationOperation { Initializer: { } initializer }) return Listed(initializer.ElementValues, cases);
            if (cases is IArrayInitializerOperation bare) return Listed(bare.ElementValues, cases);
            if (cases.IsCollectionExpression())
            {
                var values = cases.ChildOperations.ToArray();
                return values.Any(value => value.IsSpread()) ? Unknown : Listed(values, cases);
            }

            if (cases is IInvocationOperation { TargetMethod: { Name: "Range", ContainingType.Name: "Enumerable" } } range)
                return new((long?)range.Argument("count").Number(), [], range.Argument("count"));
            cases = (cases is ILocalReferenceOperation local ? locals.Single(local) : ChainReader.Source(cases))?.Bare();
        }

        return Unknown;
    }

    private static CaseSet Listed(IReadOnlyList<IOperation> values, IOperation list) => new(values.Count, values, list);

    /// <summary>The value of a member, such as <c>.Team</c>, of one of the listed cases; null where it is not written there.</summary>
    public static IOperation? MemberOf(IOperation value, string path)
    {
        value = value.Bare();
        if (path.Length == 0) return value;
        var name = path.Substring(1);
        if (name.Contains('.')) return null;
        switch (value)
        {
            case ITupleOperation tuple when tuple.Type is INamedTypeSymbol { TupleElements: var items }:
                for (var i = 0; i < items.Length && i < tuple.Elements.Length; i++)
                {
                    if (items[i].Name == name || $"Item{i + 1}" == name) return tuple.Elements[i];
                }

                return tuple.NaturalType is INamedTypeSymbol { TupleElements: var natural } && natural.ToList().FindIndex(item => item.Name == name) is >= 0 and var at
                    ? tuple.Elements[at]
                    : null;
            case IObjectCreationOperation made:
                foreach (var setter in made.Initializer?.Initializers ?? Enumerable.Empty<IOperation>())
                {
                    if (setter is ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } assignment && member.Member.Name == name) return assignment.Value;
                }

                return made.Type?.IsRecord == true ? made.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value : null;
            case IAnonymousObjectCreationOperation made:
                return made.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(set => set.Target is IMemberReferenceOperation member && member.Member.Name == name)?.Value;
            default:
                return null;
        }
    }
}
