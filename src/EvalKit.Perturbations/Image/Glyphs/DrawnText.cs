namespace EvalKit;

/// <summary>Texts of a user that the built-in font has to draw.</summary>
internal static class DrawnText
{
    private const int Most = 100;

    /// <summary>The text, if it can be drawn.</summary>
    /// <exception cref="ArgumentException">It is blank, longer than a line may be, or holds more than printable ASCII.</exception>
    public static string One(string text, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, parameter);
        _ = new GlyphLine(text, parameter);
        return text;
    }

    /// <summary>The texts, if all can be drawn and there is one.</summary>
    public static IReadOnlyList<string> All(IEnumerable<string> texts, string parameter)
    {
        ArgumentNullException.ThrowIfNull(texts, parameter);
        string[] all = [.. texts.Take(Most + 1)];
        if (all.Length is 0 or > Most) throw new ArgumentException(FormattableString.Invariant($"Give 1 to {Most} texts."), parameter);
        foreach (var text in all) One(text, parameter);
        return all;
    }
}
