using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>The clauses that do not depend on the case's or the reply's type.</summary>
internal sealed record EvalSettings
{
    public static EvalSettings Empty { get; } = new();

    public string? Id { get; init; }
    public EvalIntent Intent { get; init; }
    public ulong? Seed { get; init; }
    public int? Samples { get; init; }
    public int? Trials { get; init; }
    public int? Concurrency { get; init; }
    public bool AsShipped { get; init; }
    public bool Accumulates { get; init; }
    public bool Factorial { get; init; }
    public EvalBudget? Budget { get; init; }
    public Stopping? Stopping { get; init; }
    public SubjectIdentity? Identity { get; init; }
    public ChatOptions? ChatOptions { get; init; }
    public ImmutableArray<PerturbationAxis> Axes { get; init; } = [];
    public ImmutableArray<Gate> Gates { get; init; } = [];
}
