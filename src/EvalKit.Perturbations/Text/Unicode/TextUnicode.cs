namespace EvalKit;

/// <summary>Other characters for the same or nearly the same sight.</summary>
internal static class TextUnicode
{
    public static TextPerturbation Homoglyphs { get; } = OfLetters("homoglyphs", EvalKit.Homoglyphs.Change);

    public static TextPerturbation AddedDiacritics { get; } = OfLetters("added-diacritics", Diacritics.Add);

    public static TextPerturbation RemovedDiacritics { get; } = OfLetters("removed-diacritics", Diacritics.Remove, LabelEffect.PreservesUnlessDependent);

    public static TextPerturbation ZeroWidth { get; } = OfLetters("zero-width", HiddenCharacters.ZeroWidth);

    public static TextPerturbation TagCharacters { get; } = OfLetters("tag-characters", HiddenCharacters.Tag);

    public static TextPerturbation VariationSelectors { get; } = OfLetters("variation-selectors", HiddenCharacters.Selector);

    public static TextPerturbation DeletionControls { get; } = OfLetters("deletion-controls", HiddenCharacters.Deleted);

    public static TextPerturbation BidiOverrides { get; } = OfWords("bidi-overrides", EvalKit.BidiOverrides.Change);

    public static TextPerturbation NormalForm { get; } = OfLetters("normal-form", NormalForms.Change);

    public static TextPerturbation StyledLetters { get; } = OfWords("styled-letters", EvalKit.StyledLetters.Change);

    public static TextPerturbation Leetspeak { get; } = OfLetters("leetspeak", EvalKit.Leetspeak.Change);

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

    private static TextPerturbation OfLetters(string name, LetterChange change, LabelEffect label = LabelEffect.Preserves) =>
        TextMember.Of(name, new LetterKernel(change), TextScales.Whole, label, Aspect.Spelling);

    private static TextPerturbation OfWords(string name, WordChange change) =>
        TextMember.Of(name, new WordKernel(change), TextScales.Whole, LabelEffect.Preserves, Aspect.Spelling);
}
