namespace EvalKit;

/// <summary>Every part of a kind becomes another item's.</summary>
internal sealed class MismatchKernel<TDraft>(string needs, Func<PromptDraft, List<int>> targets, Func<IReadOnlyList<TDraft>, PerturbationContext, IEnumerable<DraftPart>> replace)
    : IPromptKernel
    where TDraft : DraftPart
{
    public string Needs => needs;

    public bool IsAimed => true;

    public bool CanChange(PromptDraft prompt) => targets(prompt).Count > 0;

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var places = targets(prompt);
        return prompt.With(places.Zip(replace([.. places.Select(place => (TDraft)prompt.Parts[place])], context)));
    }
}
