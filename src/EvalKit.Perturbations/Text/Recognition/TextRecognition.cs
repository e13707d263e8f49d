namespace EvalKit;

/// <summary>What goes wrong when text is read from pages, taken down from speech, or spelt by ear.</summary>
internal static class TextRecognition
{
    public static TextPerturbation OcrConfusions { get; } = TextMember.Of(
        "ocr-confusions", new LetterKernel(EvalKit.OcrConfusions.Change), new RowScale("share", 0, 10, 20, 50, 100, 200) { Divisor = 1000 },
        LabelEffect.PreservesUnlessDependent, Aspect.Spelling);

    public static TextPerturbation Homophones { get; } = Of("homophones", new LexiconKernel(EvalKit.Homophones.Lexicon), TextScales.Whole);

    public static TextPerturbation Misspellings { get; } = Of("misspellings", new WordKernel(EvalKit.Misspellings.Change));

    public static TextPerturbation Fillers { get; } = Of("fillers", new GapKernel(SpeechSlips.Filler));

    public static TextPerturbation RepeatedWords { get; } = Of("repeated-words", new WordKernel(SpeechSlips.Repeat));

    public static TextPerturbation FalseStarts { get; } = Of("false-starts", new WordKernel(SpeechSlips.FalseStart));

    public static TextPerturbation SplitWords { get; } = Of("split-words", new WordKernel(WordBorders.Split));

    public static TextPerturbation MergedWords { get; } = Of("merged-words", new GapKernel(WordBorders.Merge));

    public static MemberFamily Family { get; } = new("text/recognition",
        [OcrConfusions, Homophones, Misspellings, Fillers, RepeatedWords, FalseStarts, SplitWords, MergedWords]);

    private static TextPerturbation Of(string name, ITextKernel kernel, RowScale? scale = null) =>
        TextMember.Of(name, kernel, scale ?? TextScales.Words, LabelEffect.PreservesUnlessDependent, Aspect.Spelling | Aspect.Wording);
}
