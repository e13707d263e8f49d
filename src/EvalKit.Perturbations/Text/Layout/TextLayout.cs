namespace EvalKit;

/// <summary>How a text is set out: spaces, capitals, punctuation, order.</summary>
internal static class TextLayout
{
    public static TextPerturbation Whitespace { get; } = TextMember.Of(
        "whitespace", new WhitespaceKernel(), new RowScale("share", 0, 50, 100, 200, 300, 500) { Divisor = 1000 }, LabelEffect.Preserves, Aspect.Layout);

    public static TextPerturbation OtherSpaces { get; } = TextMember.Of("other-spaces", new GapKernel(Spaces.Change), TextScales.Whole, LabelEffect.Preserves, Aspect.Layout);

    public static TextPerturbation LetterCase { get; } = OfLetters("letter-case", EvalKit.LetterCase.Flip, LetterForms.Instead(EvalKit.LetterCase.Other), TextScales.Whole);

    public static TextPerturbation UpperCase { get; } = OfLetters("upper-case", EvalKit.LetterCase.Raise, LetterForms.Instead(EvalKit.LetterCase.Capital), SwitchScale.Scale);

    public static TextPerturbation LowerCase { get; } = OfLetters("lower-case", EvalKit.LetterCase.Lower, LetterForms.Instead(EvalKit.LetterCase.Small), SwitchScale.Scale);

    public static TextPerturbation TitleCase { get; } = OfLetters("title-case", EvalKit.LetterCase.Title, LetterForms.Instead(EvalKit.LetterCase.Capital, onlyFirst: true), SwitchScale.Scale);

    public static TextPerturbation Punctuation { get; } = TextMember.Of("punctuation", new MarkKernel(PunctuationSlips.Change), TextScales.Whole, LabelEffect.Preserves);

    public static TextPerturbation TypographicMarks { get; } = TextMember.Of(
        "typographic-marks", new MarkKernel(EvalKit.TypographicMarks.Change), TextScales.Whole, LabelEffect.Preserves, Aspect.Spelling);

    public static TextPerturbation LineOrder { get; } = TextMember.Of(
        "line-order", new PieceOrderKernel(TextPieces.Lines), TextScales.Whole, LabelEffect.PreservesUnlessDependent, Aspect.Position, isMonotone: false);

    public static TextPerturbation SentenceOrder { get; } = TextMember.Of(
        "sentence-order", new PieceOrderKernel(TextPieces.Sentences), TextScales.Whole, LabelEffect.PreservesUnlessDependent, Aspect.Position, isMonotone: false);

    public static TextPerturbation OptionOrder { get; } = AimedAtChoices(TextMember.Of(
        "option-order", new PieceOrderKernel(TextPieces.Options), TextScales.Whole, LabelEffect.PreservesUnlessDependent, Aspect.Position, isMonotone: false));

    public static MemberFamily Family { get; } = new("text/layout",
        [Whitespace, OtherSpaces, LetterCase, UpperCase, LowerCase, TitleCase, Punctuation, TypographicMarks, LineOrder, SentenceOrder, OptionOrder, Labels(OptionNumbering.Any)]);

    /// <summary>The texts of the options change places, and their labels do not.</summary>
    public static TextPerturbation OptionOrderUnderLabels { get; } = new(
        OptionOrder.Definition with { Options = "labels=stay", Detail = " under labels", RelabelsOptions = true },
        new PieceOrderKernel(TextPieces.LabelledTexts, OptionLabels.Needs));

    public static TextPerturbation Labels(OptionNumbering numbering)
    {
        var member = AimedAtChoices(TextMember.Of("option-labels", new OptionLabelKernel(numbering), SwitchScale.Scale, LabelEffect.PreservesUnlessDependent, Aspect.Spelling));
        return (TextPerturbation)member.With(member.Definition with { Options = numbering == OptionNumbering.Any ? "" : "as=" + NameOf(numbering), RelabelsOptions = true });
    }

    private static string NameOf(OptionNumbering numbering) => numbering switch
    {
        OptionNumbering.Capitals => "capitals",
        OptionNumbering.SmallLetters => "small-letters",
        OptionNumbering.Numbers => "numbers",
        _ => "roman-numerals",
    };

    private static TextPerturbation AimedAtChoices(TextPerturbation member) =>
        (TextPerturbation)member.With(member.Definition with { Target = Part.Choices });

    private static TextPerturbation OfLetters(string name, LetterChange change, LetterForms forms, SeverityScale scale) =>
        TextMember.Of(name, new LetterKernel(change, forms), scale, LabelEffect.PreservesUnlessDependent, Aspect.Spelling, drawsChance: scale is not SwitchScale);
}
