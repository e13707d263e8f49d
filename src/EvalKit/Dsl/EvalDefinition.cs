using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>The typed clauses of an eval.</summary>
internal sealed record EvalDefinition<TCase, TReply>(
    EvalCases<TCase> Cases, Func<TCase, Prompt> Prompt, Func<ChatOptions?, ISubject<TReply>> Subject, bool TakesChatOptions)
{
    public ImmutableArray<Func<TCase, IExpectation<TReply>>> Expectations { get; init; } = [];

    public ImmutableArray<Func<TReply, object?>> Invariants { get; init; } = [];
}
