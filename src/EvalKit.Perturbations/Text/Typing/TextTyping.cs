namespace EvalKit;

/// <summary>What goes wrong at a keyboard.</summary>
internal static class TextTyping
{
    public static TextPerturbation KeyboardTypos { get; } = On(KeyboardLayout.Qwerty);

    public static TextPerturbation SwappedLetters { get; } = Slip("swapped-letters", LetterSlips.Swap);

    public static TextPerturbation MissingLetters { get; } = Slip("missing-letters", LetterSlips.Omit);

    public static TextPerturbation ExtraLetters { get; } = Slip("extra-letters", LetterSlips.Insert);

    public static TextPerturbation WrongLetters { get; } = Slip("wrong-letters", LetterSlips.Substitute);

    public static TextPerturbation RepeatedLetters { get; } = Slip("repeated-letters", LetterSlips.Repeat);

    public static MemberFamily Family { get; } = new(
        "text/typing", [KeyboardTypos, SwappedLetters, MissingLetters, ExtraLetters, WrongLetters, RepeatedLetters]);

    public static TextPerturbation On(KeyboardLayout layout)
    {
        if (!Enum.IsDefined(layout)) throw new ArgumentOutOfRangeException(nameof(layout), layout, "Not a keyboard layout.");
        var scale = new RowScale("share", 0, 10, 20, 50, 100, 200) { Divisor = 1000 };
        var member = TextMember.Of("keyboard-typos", new LetterKernel(KeyboardSlips.On(layout)), scale, LabelEffect.PreservesUnlessDependent, Aspect.Spelling);
        return layout == KeyboardLayout.Qwerty ? member : (TextPerturbation)member.With(member.Definition with { Options = "layout=" + NameOf(layout) });
    }

    private static string NameOf(KeyboardLayout layout) => layout switch
    {
        KeyboardLayout.Qwertz => "qwertz",
        KeyboardLayout.Azerty => "azerty",
        _ => "dvorak",
    };

    private static TextPerturbation Slip(string name, WordChange change) =>
        TextMember.Of(name, new WordKernel(change), TextScales.Words, LabelEffect.PreservesUnlessDependent, Aspect.Spelling);
}
