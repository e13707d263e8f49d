namespace EvalKit;

/// <summary>How a text falls into lines and sentences, and a list of choices into options.</summary>
internal static class TextPieces
{
    /// <summary>What stands between options where they are one text: ASCII's own separator of units.</summary>
    public const char OptionSeparator = '\u001F';

    /// <summary>The options of a choice as one text.</summary>
    public static string Joined(IReadOnlyList<string> options)
    {
        if (options.FirstOrDefault(option => option.Contains(OptionSeparator, StringComparison.Ordinal)) is { } broken)
            throw new PerturbationException($"The option \"{broken}\" has the control character U+001F, which options that are reordered may not have.");
        return string.Join(OptionSeparator, options);
    }

    /// <summary>The options of <see cref="Joined"/>; none in a text that has no separator.</summary>
    public static List<TextWord> Options(string text)
    {
        var options = new List<TextWord>();
        if (!text.Contains(OptionSeparator, StringComparison.Ordinal)) return options;
        var start = 0;
        foreach (var option in text.Split(OptionSeparator))
        {
            if (option.Length > 0) options.Add(new(start, start + option.Length));
            start += option.Length + 1;
        }

        return options;
    }

    /// <summary>What the options' labels stand before; none where the options are not numbered.</summary>
    public static List<TextWord> LabelledTexts(string text) => [.. OptionLabels.Of(text)?.Labels.Select(label => label.Option) ?? []];

    /// <summary>Lines with something in them, without their indentation and trailing space.</summary>
    public static List<TextWord> Lines(string text)
    {
        var lines = new List<TextWord>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var offset ? start + offset : text.Length;
            Add(lines, text, start, end);
            start = end + 1;
        }

        return lines;
    }

    /// <summary>
    /// Sentences: up to stops, exclamation or question marks before white space, or to the end of the line. An abbreviation before a capital
    /// counts as an end, too.
    /// </summary>
    public static List<TextWord> Sentences(string text)
    {
        var sentences = new List<TextWord>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isLineEnd = text[i] is '\n' or '\r';
            if (!isLineEnd && !IsEnd(text, i)) continue;
            Add(sentences, text, start, isLineEnd ? i : i + 1);
            start = i + 1;
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static bool IsEnd(string text, int index) => text[index] is '.' or '!' or '?' or '\u3002' or '\uFF01' or '\uFF1F'
        && (index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]));

    private static void Add(List<TextWord> pieces, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) pieces.Add(new(start, end));
    }
}
