namespace EvalKit;

/// <summary>Stops and commas that are missing, doubled, or others.</summary>
internal static class PunctuationSlips
{
    private const string Marks = ".,;:!?";

    public static TextEdit? Change(in MarkSite mark)
    {
        var index = Marks.IndexOf(mark.Self, StringComparison.Ordinal);
        // Within a word, a number or an ellipsis it would be another thing altogether.
        if (index < 0 || !char.IsWhiteSpace(mark.After()) || mark.Before == mark.Self) return null;
        return mark.Below(1, 4) switch
        {
            0 or 1 => mark.To(""),
            2 => mark.To(new string(mark.Self, 2)),
            _ => mark.To(Marks[(index + 1 + mark.Below(2, Marks.Length - 1)) % Marks.Length].ToString()),
        };
    }
}
