using EvalKit.Media;

namespace EvalKit;

/// <summary>The definition of a perturbation that a user wrote: checked name, severity as its own parameter.</summary>
internal static class CustomDefinition
{
    /// <summary>One that changes parts of a kind, named by that kind.</summary>
    public static PerturbationDefinition Of(Modality modality, string name, int version, LabelEffect label) => Of(modality.Label(), modality, name, version, label);

    /// <summary>One that changes whole prompts.</summary>
    public static PerturbationDefinition OfPrompt(Modality modality, string name, int version, LabelEffect label)
    {
        const Modality all = Modality.Text | Modality.Image | Modality.Audio;
        if (modality == Modality.None || (modality & ~all) != 0)
            throw new ArgumentOutOfRangeException(nameof(modality), modality, "Name the kinds of content that it changes: Modality.Image, Modality.Audio, Modality.Text, or several joined by |.");
        // The pictures and sounds that it returns may be written anew, so clean prompts have canonical ones, too.
        return Of("prompt", modality, name, version, label) with { KeepsSize = false, Encodes = modality & (Modality.Image | Modality.Audio) };
    }

    private static PerturbationDefinition Of(string family, Modality modality, string name, int version, LabelEffect label)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        if (!Enum.IsDefined(label)) throw new ArgumentOutOfRangeException(nameof(label), label, "Not a label effect.");
        if (!IsKebab(name))
            throw new ArgumentException($"name \"{name}\" is refused: use lower-case letters, digits and single hyphens, such as \"duotone\" or \"low-light\".", nameof(name));
        var full = $"{family}.{name}";
        if (CatalogueNames.All.Contains(full))
            throw new ArgumentException($"{full} is a perturbation of EvalKit's own: choose another name, so that results are never mixed up.", nameof(name));
        return new()
        {
            Name = full, Version = version, Modality = modality, Scale = SeverityAsParameter.Scale, LabelEffect = label,
            MaxTicks = SeverityAsParameter.Scale.MaxTicks,
        };
    }

    private static bool IsKebab(string name)
    {
        if (name.Length is 0 or > 64 || name[^1] == '-' || !char.IsAsciiLetterLower(name[0])) return false;
        for (var i = 0; i < name.Length; i++)
        {
            var letter = name[i];
            if (letter == '-' ? name[i - 1] == '-' : !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter)) return false;
        }

        return true;
    }
}
