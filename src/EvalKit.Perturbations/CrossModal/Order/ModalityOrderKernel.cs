namespace EvalKit;

/// <summary>
/// Another order of the pictures, sounds and texts of each turn. Texts keep their order among themselves: a later one may refer to an earlier one.
/// Every other order is equally likely; the order as it is never comes out.
/// </summary>
internal sealed class ModalityOrderKernel : IPromptKernel
{
    private const int MostDraws = 64;

    public string Needs => "a picture or a sound (.Image, .Audio) beside another part of its turn";

    public bool IsAimed => false;

    public bool CanChange(PromptDraft prompt) => Movable(prompt).Any();

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var random = context.Random;
        return prompt.With(Movable(prompt).SelectMany(places => places.Zip(Ordered([.. places.Select(place => prompt.Parts[place])], random))));
    }

    /// <summary>Of each turn with a choice, the positions of what may stand elsewhere.</summary>
    private static IEnumerable<IReadOnlyList<int>> Movable(PromptDraft prompt) =>
        from turn in prompt.Turns()
        let places = turn.Where(place => IsMovable(prompt.Parts[place])).ToList()
        where places.Count > 1 && places.Exists(place => prompt.Parts[place].Kind != Modality.Text)
        select places;

    private static bool IsMovable(DraftPart part) => part.Kind switch
    {
        Modality.Text => part.Role is Part.User or Part.Input,
        Modality.None => false,
        _ => true,
    };

    private static DraftPart[] Ordered(DraftPart[] parts, CounterRandom random)
    {
        for (var draw = 0; draw < MostDraws; draw++)
        {
            var places = parts.Select(part => part.Origin.Stream(random).BitsAt(draw)).ToArray();
            InOrder(parts, places);
            DraftPart[] ordered = [.. parts.Zip(places).OrderBy(pair => pair.Second).Select(pair => pair.First)];
            if (!ordered.SequenceEqual(parts)) return ordered;
        }

        // Reached once in 2⁶⁴ times.
        return Swapped(parts);
    }

    /// <summary>The first two neighbours that are not both texts, the other way round.</summary>
    private static DraftPart[] Swapped(DraftPart[] parts)
    {
        var first = 0;
        while (parts[first].Kind == Modality.Text && parts[first + 1].Kind == Modality.Text) first++;
        return [.. parts[..first], parts[first + 1], parts[first], .. parts[(first + 2)..]];
    }

    private static void InOrder(DraftPart[] parts, ulong[] places)
    {
        int[] texts = [.. Enumerable.Range(0, parts.Length).Where(i => parts[i].Kind == Modality.Text)];
        ulong[] rising = [.. texts.Select(i => places[i]).Order()];
        for (var i = 0; i < texts.Length; i++) places[texts[i]] = rising[i];
    }
}
