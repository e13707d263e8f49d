namespace EvalKit;

/// <summary>A text, or the options of a choice as one text. It changes in place, so it stands in a prompt once.</summary>
internal sealed class TextDraft(PromptPart part, PartOrigin origin, IReadOnlyList<PerturbationStep> steps) : DraftPart(part.Role, origin)
{
    private readonly string _clean = part is ChoicesPart choices ? TextPieces.Joined(choices.Options) : ((TextPart)part).Text;

    private KeptText? _changed;

    public override Modality Kind => Modality.Text;

    public bool IsChoices => part is ChoicesPart;

    /// <summary>What the clean prompt says here.</summary>
    public string Clean => _clean;

    public string Text => _changed?.Text ?? _clean;

    private KeptText Changed => _changed ??= KeptIn(_clean);

    /// <summary>Carries a step of text out and says how many edits it has, those with them that it leaves out.</summary>
    /// <param name="index">Which step of the chain it is.</param>
    /// <param name="context">What its kernel may know.</param>
    /// <param name="before">How many edits it had in other texts.</param>
    public int Take(int index, in PerturbationContext context, int before) => Changed.Apply(steps[index], index, context, before);

    /// <summary>Makes edits that are no text step's; what later steps keep is followed through them.</summary>
    public void Take(IReadOnlyList<TextEdit> edits) => Changed.Apply(edits);

    /// <summary>Has another text in its place, in which later steps keep what they would have kept had it been there from the start.</summary>
    public void Say(string text) => _changed = KeptIn(text);

    public override PromptPart Finish(Modality canonical, LikenessMeter? meter)
    {
        if (_changed is null) return part;
        meter?.Add(TextLikeness.Of(_clean, Text));
        return IsChoices ? new ChoicesPart(Text.Split(TextPieces.OptionSeparator)) : new TextPart(Role, Text);
    }

    private KeptText KeptIn(string text) => new(text, steps.Select(step => step.Perturbation.Definition));
}
