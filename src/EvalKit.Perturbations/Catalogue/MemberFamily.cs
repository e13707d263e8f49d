using System.Collections.Immutable;

namespace EvalKit;

/// <summary>Members that belong together: one folder of kernels, one page of documentation, one table of golden results.</summary>
/// <param name="Name">The page under docs/perturbations, such as <c>image/noise</c>.</param>
/// <param name="Members">Untruncated.</param>
internal sealed record MemberFamily(string Name, ImmutableArray<Perturbation> Members);
