namespace EvalKit;

/// <summary>Other words that say the same.</summary>
internal static class TextWording
{
    public static TextPerturbation Contractions { get; } = Of("contractions", EvalKit.Contractions.Lexicon, LabelEffect.Preserves);

    public static TextPerturbation BritishAmerican { get; } = Of("british-american", Spellings.Lexicon, LabelEffect.Preserves);

    public static TextPerturbation Abbreviations { get; } = Of("abbreviations", EvalKit.Abbreviations.Lexicon, LabelEffect.Preserves);

    public static TextPerturbation Synonyms { get; } = Of("synonyms", EvalKit.Synonyms.Lexicon, LabelEffect.PreservesUnlessDependent);

    public static TextPerturbation Slang { get; } = Of("slang", EvalKit.Slang.Lexicon, LabelEffect.Preserves);

    public static TextPerturbation Inflections { get; } = Of("inflections", EvalKit.Inflections.Lexicon, LabelEffect.PreservesUnlessDependent);

    public static TextPerturbation CodeSwitching { get; } = With(MixedLanguage.Spanish);

    public static TextPerturbation NumberForms { get; } = Of("number-forms", EvalKit.NumberForms.Written);

    public static TextPerturbation DateForms { get; } = Of("date-forms", EvalKit.NumberForms.Dated);

    public static TextPerturbation TimeForms { get; } = Of("time-forms", EvalKit.NumberForms.Timed);

    public static TextPerturbation UnitForms { get; } = Of("unit-forms", EvalKit.NumberForms.Measured);

    public static TextPerturbation OtherPeople { get; } = Named("other-people", Names.People);

    public static TextPerturbation OtherPlaces { get; } = Named("other-places", Names.Places);

    public static TextPerturbation OtherGender { get; } = TextMember.Of(
        "other-gender", new LexiconKernel(GenderedWords.Lexicon), SwitchScale.Scale, LabelEffect.PreservesUnlessDependent, Aspect.Names, drawsChance: false);

    public static TextPerturbation MissingWords { get; } = Slip("missing-words", WordSlips.Omit);

    public static TextPerturbation SwappedWords { get; } = Slip("swapped-words", WordSlips.Swap);

    public static TextPerturbation ExtraWords { get; } = Slip("extra-words", WordSlips.Insert);

    public static MemberFamily Family { get; } = new("text/wording",
    [
        Contractions, BritishAmerican, Abbreviations, Synonyms, Slang, Inflections, CodeSwitching, NumberForms, DateForms, TimeForms, UnitForms, OtherPeople, OtherPlaces, OtherGender, MissingWords,
        SwappedWords, ExtraWords,
    ])
    {
        Supplied =
        [
            "text.paraphrase", "text.back-translation", "text.formal-style", "text.casual-style", "text.terse-style", "text.wordy-style", "text.passive-style",
        ],
    };

    public static TextPerturbation With(MixedLanguage language)
    {
        var member = Of("code-switching", ForeignWords.In(language), LabelEffect.PreservesUnlessDependent);
        return language == MixedLanguage.Spanish ? member : (TextPerturbation)member.With(member.Definition with { Options = language == MixedLanguage.German ? "with=german" : "with=french" });
    }

    private static TextPerturbation Of(string name, Lexicon lexicon, LabelEffect label) =>
        TextMember.Of(name, new LexiconKernel(lexicon), TextScales.Whole, label, Aspect.Wording);

    private static TextPerturbation Of(string name, NumberChange change) =>
        TextMember.Of(name, new NumberKernel(change), TextScales.Whole, LabelEffect.Preserves, Aspect.Wording);

    private static TextPerturbation Named(string name, string[][] lists) =>
        TextMember.Of(name, new NameKernel(lists), TextScales.Whole, LabelEffect.PreservesUnlessDependent, Aspect.Names);

    private static TextPerturbation Slip(string name, WordChange change) =>
        TextMember.Of(name, new WordKernel(change), TextScales.Words, LabelEffect.PreservesUnlessDependent, Aspect.Wording);
}
