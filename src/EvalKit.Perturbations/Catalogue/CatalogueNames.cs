using System.Collections.Frozen;

namespace EvalKit;

/// <summary>The names that the catalogue holds, so that a custom perturbation cannot take one.</summary>
internal static class CatalogueNames
{
    public static FrozenSet<string> All { get; } = Catalogue.Families
        .SelectMany(family => family.Members.Select(member => member.Name).Concat(family.Supplied))
        .ToFrozenSet(StringComparer.Ordinal);
}
