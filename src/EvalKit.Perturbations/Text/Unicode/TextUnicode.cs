namespace EvalKit;

/// <summary>Other characters for the same or nearly the same sight.</summary>
internal static class TextUnicode
{
    public static TextPerturbation Homoglyphs { get; } = OfLetters("homoglyphs", EvalKit.Homoglyphs.Change, EvalKit.Homoglyphs.Forms);

    public static TextPerturbation AddedDiacritics { get; } = OfLetters("added-diacritics", Diacritics.Add, Diacritics.Added);

    public static TextPerturbation RemovedDiacritics { get; } = OfLetters("removed-diacritics", Diacritics.Remove, LetterForms.None, LabelEffect.PreservesUnlessDependent);

    public static TextPerturbation ZeroWidth { get; } = OfLetters("zero-width", HiddenCharacters.ZeroWidth, HiddenCharacters.ZeroWidths);

    public static TextPerturbation TagCharacters { get; } = OfLetters("tag-characters", HiddenCharacters.Tag, HiddenCharacters.Tagged);

    public static TextPerturbation VariationSelectors { get; } = OfLetters("variation-selectors", HiddenCharacters.Selector, HiddenCharacters.Selected);

    public static TextPerturbation DeletionControls { get; } = OfLetters("deletion-controls", HiddenCharacters.Deleted, HiddenCharacters.AfterDeletion);

    public static TextPerturbation BidiOverrides { get; } = OfWords("bidi-overrides", EvalKit.BidiOverrides.Change);

    public static TextPerturbation NormalForm { get; } = OfLetters("normal-form", NormalForms.Change, LetterForms.None);

    public static TextPerturbation StyledLetters { get; } = OfWords("styled-letters", EvalKit.StyledLetters.Change);

    public static TextPerturbation Leetspeak { get; } = OfLetters("leetspeak", EvalKit.Leetspeak.Change, EvalKit.Leetspeak.Forms);

    public static TextPerturbation Mojibake { get; } = Garbled(1);

    public static TextPerturbation OtherScript { get; } = TextMember.Of(
        "other-script", new WordKernel(OtherScripts.Change), TextScales.Whole, LabelEffect.PreservesUnlessDependent, Aspect.Spelling);

    public static MemberFamily Family { get; } = new("text/unicode",
    [
        Homoglyphs, AddedDiacritics, RemovedDiacritics, ZeroWidth, TagCharacters, VariationSelectors, DeletionControls, BidiOverrides, NormalForm,
        StyledLetters, Leetspeak, Mojibake, OtherScript,
    ]);

    public static TextPerturbation Garbled(int times)
    {
        if (times is < 1 or > 3) throw new ArgumentOutOfRangeException(nameof(times), times, "A text is garbled once, twice or three times.");
        var member = TextMember.Of("mojibake", new Mojibake(times), TextScales.Whole, LabelEffect.PreservesUnlessDependent, Aspect.Spelling);
        return times == 1 ? member : (TextPerturbation)member.With(member.Definition with { Options = times == 2 ? "times=2" : "times=3" });
    }

    private static TextPerturbation OfLetters(string name, LetterChange change, LetterForms forms, LabelEffect label = LabelEffect.Preserves) =>
        TextMember.Of(name, new LetterKernel(change, forms), TextScales.Whole, label, Aspect.Spelling);

    private static TextPerturbation OfWords(string name, WordChange change) =>
        TextMember.Of(name, new WordKernel(change), TextScales.Whole, LabelEffect.Preserves, Aspect.Spelling);
}
