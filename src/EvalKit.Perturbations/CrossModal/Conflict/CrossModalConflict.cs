namespace EvalKit;

/// <summary>Texts that no longer agree with what is seen or heard beside them.</summary>
internal static class CrossModalConflict
{
    public static TextPerturbation Count { get; } = Turned("count-conflict", ConflictKernel.Of(new NumberKernel(Counts.Changed), new LexiconKernel(Counts.Words)));

    public static TextPerturbation Attribute { get; } = Turned("attribute-conflict", ConflictKernel.Of(new LexiconKernel(VisibleAttributes.Lexicon)));

    public static TextPerturbation Relation { get; } = Turned("relation-conflict", ConflictKernel.Of(new LexiconKernel(VisibleRelations.Lexicon)));

    public static TextPerturbation Transcript { get; } = Of(
        "transcript-conflict", ConflictKernel.OfShare(OtherWords.IsSmall, new NumberKernel(NumberForms.Changed), new WordKernel(OtherWords.For)),
        new("wer", 0, 50, 100, 200, 500, 1000) { Divisor = 1000 }, LabelEffect.PreservesUnlessDependent, Aspect.Wording);

    public static MemberFamily Family { get; } = new("cross-modal/conflict", [Count, Attribute, Relation, Transcript]) { Supplied = ["cross-modal.object-conflict"] };

    public static TextPerturbation ObjectWith(IReadOnlyList<(string Shown, string Claimed)> pairs)
    {
        var member = Turned("object-conflict", ConflictKernel.Of(new LexiconKernel(Lexicon.Of(pairs))));
        var options = string.Join(',', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Shown)}:{Uri.EscapeDataString(pair.Claimed)}"));
        return (TextPerturbation)member.With(member.Definition with { Options = "pairs=" + options });
    }

    private static TextPerturbation Turned(string name, ITextKernel kernel) => Of(name, kernel, TextScales.Pieces, LabelEffect.Changes, Aspect.Wording);

    private static TextPerturbation Of(string name, ITextKernel kernel, RowScale scale, LabelEffect label, Aspect changes) => new(
        new()
        {
            Name = "cross-modal." + name, Version = 1, Modality = Modality.Text, Scale = scale, LabelEffect = label, Changes = changes, MaxTicks = scale.MaxTicks,
        },
        kernel);
}
