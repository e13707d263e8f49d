namespace EvalKit;

/// <summary>The parts of some kinds are taken out of the prompt.</summary>
internal sealed class DropKernel(Modality kinds) : IPromptKernel
{
    public string Needs => AblatedKinds.Needs(kinds) + ", and something beside it";

    public bool IsAimed => true;

    public bool CanChange(PromptDraft prompt)
    {
        if (!AblatedKinds.AreIn(prompt, kinds)) return false;
        var gone = prompt.Of(kinds);
        return prompt.Parts.Index().Any(part => !gone.Contains(part.Index) && part.Item.Role is (Part.User or Part.Input or Part.Context) && AblatedKinds.HasContent(part.Item));
    }

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var gone = prompt.Of(kinds);
        return [.. prompt.Parts.Where((_, place) => !gone.Contains(place))];
    }
}
