namespace EvalKit;

/// <summary>An example, tools: what changes as a whole or not at all.</summary>
internal sealed class FixedDraft(PromptPart part, PartOrigin origin) : DraftPart(part.Role, origin)
{
    public override Modality Kind => Modality.None;

    public bool IsExample => part is ExamplePart;

    public override PromptPart Finish(Modality canonical, LikenessMeter? meter) => part;
}
