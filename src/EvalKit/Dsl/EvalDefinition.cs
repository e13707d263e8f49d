using System.Collections.Immutable;

namespace EvalKit;

/// <summary>The typed clauses of an eval.</summary>
internal sealed record EvalDefinition<TCase, TReply>(EvalCases<TCase> Cases, Func<TCase, Prompt> Prompt, SubjectSource<TReply> Subject)
{
    public ImmutableArray<Func<TCase, IExpectation<TReply>>> Expectations { get; init; } = [];

    public ImmutableArray<Func<TReply, object?>> Invariants { get; init; } = [];

    /// <summary>The subjects that the main one is compared with.</summary>
    public ImmutableArray<ComparedSubject<TReply>> Compared { get; init; } = [];
}
