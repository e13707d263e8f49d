using EvalKit.Media;

namespace EvalKit;

/// <summary>The definition of a perturbation that a user wrote: checked name, severity as its own parameter.</summary>
internal static class CustomDefinition
{
    public static PerturbationDefinition Of(Modality modality, string name, int version, LabelEffect label)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        if (!Enum.IsDefined(label)) throw new ArgumentOutOfRangeException(nameof(label), label, "Not a label effect.");
        if (!IsKebab(name))
            throw new ArgumentException($"name \"{name}\" is refused: use lower-case letters, digits and single hyphens, such as \"duotone\" or \"low-light\".", nameof(name));
        var full = $"{modality.Label()}.{name}";
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
