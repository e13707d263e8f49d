namespace EvalKit.Media;

/// <summary>How modalities are written in reports, traits and journals.</summary>
public static class ModalityLabel
{
    // Asked for by every gate and every trial.
    private static readonly string[] Labels = [.. Enumerable.Range(0, 8).Select(kinds => Join((Modality)kinds))];

    /// <summary>The kinds in ordinal order, joined: <c>text</c>, <c>image</c>, <c>audio+image</c>; <c>none</c> for none.</summary>
    public static string Label(this Modality modality) => (uint)modality < (uint)Labels.Length ? Labels[(int)modality] : Join(modality);

    private static string Join(Modality modality)
    {
        if (modality == Modality.None) return "none";
        var names = new List<string>(3);
        if (modality.HasFlag(Modality.Audio)) names.Add("audio");
        if (modality.HasFlag(Modality.Image)) names.Add("image");
        if (modality.HasFlag(Modality.Text)) names.Add("text");
        return string.Join('+', names);
    }
}
