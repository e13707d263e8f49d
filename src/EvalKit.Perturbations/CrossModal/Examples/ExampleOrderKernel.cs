namespace EvalKit;

/// <summary>
/// Examples change places in pairs. Which two belong together and which pairs come first is drawn once: a greater share is the same pairs and more.
/// Of an odd number one stays.
/// </summary>
internal sealed class ExampleOrderKernel : IPromptKernel
{
    public string Needs => "two worked examples (.Example)";

    public bool IsAimed => false;

    public bool CanChange(PromptDraft prompt) => prompt.Examples.Count > 1;

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var places = prompt.Examples;
        var order = new int[places.Count];
        RandomOrder.Fill(order, context.Random);
        var pairs = Math.Max(1, (int)Math.Floor(context.Amount * (places.Count / 2) + 0.5));
        return prompt.With(Enumerable.Range(0, 2 * pairs).Select(i => (places[order[i]], prompt.Parts[places[order[i ^ 1]]])));
    }
}
