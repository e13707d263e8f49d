namespace EvalKit;

/// <summary>What adds nothing to the meaning, and what turns it round.</summary>
internal static class TextMeaning
{
    public static TextPerturbation Tautologies { get; } = TextMember.Of("tautologies", new AppendKernel(Asides.Tautology), TextScales.Pieces, LabelEffect.Preserves);

    public static TextPerturbation Distractors { get; } = TextMember.Of("distractors", new AppendKernel(Asides.Distractor), TextScales.Pieces, LabelEffect.Preserves);

    public static TextPerturbation IrrelevantContext { get; } = TextMember.Of(
        "irrelevant-context", new IrrelevantContextKernel(), TextScales.Pieces, LabelEffect.PreservesUnlessDependent, Aspect.Wording);

    public static TextPerturbation AddedNegation { get; } = Turned("added-negation", new LexiconKernel(Negations.Added));

    public static TextPerturbation RemovedNegation { get; } = Turned("removed-negation", new LexiconKernel(Negations.Removed));

    public static TextPerturbation Opposites { get; } = Turned("opposites", new LexiconKernel(EvalKit.Opposites.Lexicon));

    public static TextPerturbation OtherNumbers { get; } = Turned("other-numbers", new NumberKernel(NumberForms.Changed));

    public static MemberFamily Family { get; } = new("text/meaning",
        [Tautologies, Distractors, IrrelevantContext, AddedNegation, RemovedNegation, Opposites, OtherNumbers]);

    private static TextPerturbation Turned(string name, ITextKernel kernel) => TextMember.Of(name, kernel, TextScales.Whole, LabelEffect.Changes);
}
