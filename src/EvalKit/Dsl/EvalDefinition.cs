using System.Collections.Immutable;

namespace EvalKit;

/// <summary>The typed clauses of an eval.</summary>
internal sealed record EvalDefinition<TCase, TReply>(EvalCases<TCase> Cases, Func<TCase, Prompt> Prompt, SubjectSource<TReply> Subject)
{
    public ImmutableArray<Func<TCase, IExpectation<TReply>>> Expectations { get; init; } = [];

    public ImmutableArray<Func<TReply, object?>> Invariants { get; init; } = [];
}
