using System.Collections.Immutable;

namespace EvalKit;

/// <summary>Members that belong together: one folder of kernels, one page of documentation, one table of golden results.</summary>
/// <param name="Name">The page under docs/perturbations, such as <c>image/noise</c>.</param>
/// <param name="Members">Untruncated.</param>
internal sealed record MemberFamily(string Name, ImmutableArray<Perturbation> Members)
{
    /// <summary>Names of members that cannot be made without something of the user's, such as recordings.</summary>
    public ImmutableArray<string> Supplied { get; init; } = [];
}
