namespace EvalKit;

/// <summary>More pictures or sounds beside the prompt's own. A higher number is the same ones at the same places, and others.</summary>
/// <param name="kind">Which kind of part there are more of.</param>
/// <param name="contents">What they hold: as many as asked, given the prompt's own parts of the kind.</param>
/// <param name="make">Makes a part of a role, an origin and a content.</param>
internal sealed class DistractorKernel<T>(
    Modality kind, Func<IReadOnlyList<DraftPart>, int, PerturbationContext, IEnumerable<T>> contents, Func<Part, PartOrigin, T, DraftPart> make) : IPromptKernel
{
    public string Needs => kind == Modality.Image ? "a picture (.Image)" : "a sound (.Audio)";

    public bool IsAimed => true;

    public bool CanChange(PromptDraft prompt) => prompt.Of(kind).Count > 0;

    public IReadOnlyList<DraftPart> Change(PromptDraft prompt, in PerturbationContext context)
    {
        var own = prompt.Of(kind);
        var role = prompt.Parts[own[0]].Role;
        var key = context.Random.Key;
        var added = contents([.. own.Select(place => prompt.Parts[place])], (int)context.Amount, context);
        var places = context.Random.Stream("place");
        // Before any of the prompt's own, or behind the last.
        var gaps = added
            .Select((content, i) => (Gap: places.BelowAt(i, own.Count + 1), Part: make(role, PartOrigin.By(FormattableString.Invariant($"{key:x}/{i}")), content)))
            .ToLookup(item => item.Gap, item => item.Part);
        var changed = new List<DraftPart>();
        for (var i = 0; i < prompt.Parts.Count; i++)
        {
            var gap = own.IndexOf(i);
            if (gap >= 0) changed.AddRange(gaps[gap]);
            changed.Add(prompt.Parts[i]);
            if (i == own[^1]) changed.AddRange(gaps[own.Count]);
        }

        return changed;
    }
}
