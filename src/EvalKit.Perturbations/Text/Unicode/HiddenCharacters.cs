namespace EvalKit;

/// <summary>Characters that nobody sees.</summary>
internal static class HiddenCharacters
{
    private const int FirstTag = 0xE0020;
    private const int Tags = 0x5F;

    /// <summary>Zero-width space, non-joiner, joiner, word joiner, invisible operators, byte order mark, soft hyphen.</summary>
    private static readonly string[] WithoutWidth = ["\u200B", "\u200C", "\u200D", "\u2060", "\u2061", "\u2062", "\u2063", "\u2064", "\uFEFF", "\u00AD"];

    private static readonly string[] Deletions = [.. "abcdefghijklmnopqrstuvwxyz".Select(letter => letter + "\b")];

    private static readonly string[] TagCharacters = [.. Enumerable.Range(FirstTag, Tags).Select(char.ConvertFromUtf32)];

    private static readonly string[] Selectors = [.. Enumerable.Range(0xFE00, 16).Select(code => ((char)code).ToString())];

    public static TextEdit? ZeroWidth(in LetterSite letter) => letter.Then(letter.AnyOf<string>(1, WithoutWidth));

    public static LetterForms ZeroWidths { get; } = LetterForms.Behind(WithoutWidth);

    /// <summary>A character of the tag block, which repeats ASCII unseen.</summary>
    public static TextEdit? Tag(in LetterSite letter) => letter.Then(TagCharacters[letter.Below(1, Tags)]);

    public static LetterForms Tagged { get; } = LetterForms.Behind(TagCharacters);

    /// <summary>A variation selector that the letter has no variant for.</summary>
    public static TextEdit? Selector(in LetterSite letter) => letter.Then(letter.AnyOf<string>(1, Selectors));

    public static LetterForms Selected { get; } = LetterForms.Behind(Selectors);

    /// <summary>A wrong letter and a backspace, as a terminal would show it.</summary>
    public static TextEdit? Deleted(in LetterSite letter) => letter.Then(letter.AnyOf<string>(1, Deletions));

    public static LetterForms AfterDeletion { get; } = LetterForms.Behind(Deletions);
}
