namespace EvalKit;

/// <summary>
/// Finds the parts that a function got among those that it gave back: the same object is the same part, wherever it stands now; another one of
/// the same kind and role is the next such part, changed; whatever is left was added.
/// </summary>
internal static class FollowedParts
{
    /// <param name="prompt">What was changed.</param>
    /// <param name="before">Its parts as the function got them.</param>
    /// <param name="after">The parts that it gave back.</param>
    /// <param name="name">What tells parts that it adds from all others.</param>
    public static IReadOnlyList<DraftPart> Of(PromptDraft prompt, IReadOnlyList<PromptPart> before, IReadOnlyList<PromptPart> after, string name)
    {
        var places = Enumerable.Range(0, before.Count).ToList();
        var kept = Matches(after, places, place => (object)before[place], part => part, ReferenceEqualityComparer.Instance);
        var others = places.Except(kept.OfType<int>());
        var changed = Matches(
            [.. after.Where((_, i) => kept[i] is null)], others, place => KindOf(before[place]), KindOf, EqualityComparer<(Type, Part)>.Default);
        var next = 0;
        return
        [
            .. after.Select((part, i) => kept[i] is { } same ? prompt.Parts[same]
                : changed[next++] is { } place ? Changed(prompt.Parts[place], part)
                : DraftPart.Of(part, PartOrigin.By(FormattableString.Invariant($"{name}/{i}")), prompt.Steps)),
        ];
    }

    /// <summary>For each part the first place of the same key that no part before it took; null where none is left.</summary>
    private static List<int?> Matches<TKey>(
        IReadOnlyList<PromptPart> parts, IEnumerable<int> places, Func<int, TKey> keyOfPlace, Func<PromptPart, TKey> keyOfPart, IEqualityComparer<TKey> comparer)
        where TKey : notnull
    {
        var free = places.GroupBy(keyOfPlace, comparer).ToDictionary(same => same.Key, same => new Queue<int>(same), comparer);
        return [.. parts.Select(part => free.TryGetValue(keyOfPart(part), out var same) && same.TryDequeue(out var place) ? place : (int?)null)];
    }

    private static (Type Type, Part Role) KindOf(PromptPart part) => (part.GetType(), part.Role);

    private static DraftPart Changed(DraftPart draft, PromptPart part)
    {
        switch (draft, part)
        {
            case (PictureDraft picture, ImagePart image):
                return picture.Refiled(image.Image);
            case (SoundDraft sound, AudioPart audio):
                return sound.Refiled(audio.Clip);
            case (TextDraft text, _):
                text.Say(part is ChoicesPart choices ? TextPieces.Joined(choices.Options) : ((TextPart)part).Text);
                return text;
            default:
                return new FixedDraft(part, draft.Origin);
        }
    }
}
