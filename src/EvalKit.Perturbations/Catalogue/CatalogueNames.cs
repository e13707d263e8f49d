using System.Collections.Frozen;

namespace EvalKit;

/// <summary>The names that the catalogue holds, so that a custom perturbation cannot take one.</summary>
internal static class CatalogueNames
{
    public static FrozenSet<string> All { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "image.rotation", "image.gaussian-noise", "audio.background-noise", "audio.telephone", "text.keyboard-typos", "text.whitespace");
}
