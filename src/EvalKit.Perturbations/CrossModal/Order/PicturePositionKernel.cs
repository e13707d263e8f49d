namespace EvalKit;

/// <summary>The first picture further back among the others, which move up and keep their order.</summary>
internal sealed class PicturePositionKernel : IPromptKernel
{
    public string Needs => "two pictures (.Image)";

    public bool IsAimed => true;

    public bool CanChange(PromptDraft prompt) => prompt.Pictures.Count > 1;

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var places = prompt.Pictures;
        var back = Math.Max(1, (int)Math.Floor(context.Amount * (places.Count - 1) + 0.5));
        return prompt.With(Enumerable.Range(0, back).Select(i => (places[i], prompt.Parts[places[i + 1]])).Append((places[back], prompt.Parts[places[0]])));
    }
}
