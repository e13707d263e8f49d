namespace EvalKit;

/// <summary>Markup, encodings and simple ciphers.</summary>
internal static class TextMarkup
{
    public static TextPerturbation Markdown { get; } = OfWords("markdown", Markup.InMarkdown, LabelEffect.Preserves);

    public static TextPerturbation HtmlTags { get; } = OfWords("html-tags", Markup.InHtml, LabelEffect.Preserves);

    public static TextPerturbation HtmlEntities { get; } = OfLetters("html-entities", Markup.AsEntity, Markup.Entities);

    public static TextPerturbation JsonEscapes { get; } = OfLetters("json-escapes", Markup.AsJsonEscape, Markup.JsonEscapes);

    public static TextPerturbation PercentCodes { get; } = OfLetters("percent-codes", Markup.AsPercentCode, Markup.PercentCodes);

    public static TextPerturbation Base64 { get; } = OfWords("base64", Markup.AsBase64, LabelEffect.PreservesUnlessDependent);

    public static TextPerturbation Rot13 { get; } = OfWords("rot13", Markup.AsRot13, LabelEffect.PreservesUnlessDependent);

    public static TextPerturbation PigLatin { get; } = OfWords("pig-latin", Markup.AsPigLatin, LabelEffect.PreservesUnlessDependent);

    public static MemberFamily Family { get; } = new("text/markup", [Markdown, HtmlTags, HtmlEntities, JsonEscapes, PercentCodes, Base64, Rot13, PigLatin]);

    private static TextPerturbation OfWords(string name, WordChange change, LabelEffect label) =>
        TextMember.Of(name, new WordKernel(change), TextScales.Whole, label, Aspect.Spelling);

    private static TextPerturbation OfLetters(string name, LetterChange change, LetterForms forms) =>
        TextMember.Of(name, new LetterKernel(change, forms), TextScales.Whole, LabelEffect.PreservesUnlessDependent, Aspect.Spelling);
}
