namespace EvalKit;

/// <summary>An example, tools: what no perturbation changes.</summary>
internal sealed class FixedDraft(PromptPart part, PartOrigin origin) : DraftPart(part.Role, origin)
{
    public override Modality Kind => Modality.None;

    public override PromptPart Finish(Modality canonical, LikenessMeter? meter) => part;
}
