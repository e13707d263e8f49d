namespace EvalKit;

/// <summary>Spaces where there are none, and none where there are.</summary>
internal static class WordBorders
{
    /// <summary>A word of four or more letters falls in two.</summary>
    public static TextEdit? Split(in WordSite word)
    {
        var letters = word.Letters();
        return letters.Count < 4 ? null : word.To(letters[1 + word.Below(1, letters.Count - 2)].Start, 0, " ");
    }

    /// <summary>Two words run together.</summary>
    public static TextEdit? Merge(in GapSite gap) => char.IsLetter(gap.Before) && char.IsLetter(gap.After) ? gap.To("") : null;
}
