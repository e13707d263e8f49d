namespace EvalKit;

/// <summary>
/// The greedy walk along a user's shrinker: the first candidate that fails is the new value. Values met before on the way are passed
/// over, because a shrinker that rounds can lead back to where it came from.
/// </summary>
internal sealed class CaseQuestions<T>(Func<T, IEnumerable<T>> shrinker)
{
    /// <summary>A list this long has no end: the shrinker is taken to have nothing more to offer.</summary>
    private const int MostCandidates = 10_000;

    public ShrinkQuestion<T>? First(T failing) => Of(new Way(failing, null));

    private ShrinkQuestion<T>? Of(Way way) => Next(way, new SharedSequence<T>(shrinker(way.Value)), 0);

    private ShrinkQuestion<T>? Next(Way way, SharedSequence<T> candidates, int index)
    {
        while (index < MostCandidates && candidates.TryGet(index, out var candidate))
        {
            var place = index++;
            if (way.Has(candidate)) continue;
            var next = index;
            return new(candidate, place, true, () => Of(new Way(candidate, way)), () => Next(way, candidates, next));
        }

        return null;
    }

    private sealed record Way(T Value, Way? Earlier)
    {
        public bool Has(T value)
        {
            for (var at = this; at is not null; at = at.Earlier)
            {
                if (EqualityComparer<T>.Default.Equals(at.Value, value)) return true;
            }

            return false;
        }
    }
}
