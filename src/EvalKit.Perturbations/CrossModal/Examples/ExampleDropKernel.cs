namespace EvalKit;

/// <summary>Examples are left out, in an order of chance: a greater share leaves out the same ones and more, and all at last.</summary>
internal sealed class ExampleDropKernel : IPromptKernel
{
    public string Needs => "a worked example (.Example), and something beside it";

    public bool IsAimed => false;

    public bool CanChange(PromptDraft prompt) =>
        prompt.Examples.Count > 0 && prompt.Parts.Any(part => part.Role is (Part.User or Part.Input or Part.Context) && AblatedKinds.HasContent(part));

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var places = prompt.Examples;
        var order = new int[places.Count];
        RandomOrder.Fill(order, context.Random);
        var count = Math.Max(1, (int)Math.Floor(context.Amount * places.Count + 0.5));
        var gone = order.Take(count).Select(index => places[index]).ToHashSet();
        return [.. prompt.Parts.Where((_, place) => !gone.Contains(place))];
    }
}
