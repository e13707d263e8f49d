using System.Collections.Immutable;

namespace EvalKit;

/// <summary>The typed clauses of an eval.</summary>
internal sealed record EvalDefinition<TCase, TReply>(EvalCases<TCase> Cases, Func<TCase, Prompt> Prompt, SubjectSource<TReply> Subject)
{
    public ImmutableArray<Func<TCase, IExpectation<TReply>>> Expectations { get; init; } = [];

    public ImmutableArray<Func<TReply, object?>> Invariants { get; init; } = [];

    public ImmutableArray<DirectionalTest<TReply>> Directionals { get; init; } = [];

    /// <summary>True where perturbed replies are compared with the clean one of the same case.</summary>
    public bool ComparesReplies => !Invariants.IsEmpty || !Directionals.IsEmpty;

    /// <summary>The subjects that the main one is compared with.</summary>
    public ImmutableArray<ComparedSubject<TReply>> Compared { get; init; } = [];
}
