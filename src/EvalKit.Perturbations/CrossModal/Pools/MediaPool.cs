using System.Collections.Immutable;
using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Pictures, sounds or texts of a user's, each once, told apart by what they show, sound like or say. All are read and decoded when the pool
/// is made, so that a run neither fails nor changes halfway; what they decode to is not kept.
/// </summary>
internal sealed class MediaPool<T>
    where T : class
{
    private readonly ImmutableArray<(T Item, ContentHash Content)> _items;

    private MediaPool(ImmutableArray<(T, ContentHash)> items)
    {
        _items = items;
        Name = ContentHash.Of(string.Join(' ', _items.Select(item => item.Content))).ToString()[..12];
    }

    /// <summary>The first 12 digits of a hash of all contents: another pool gives other results.</summary>
    public string Name { get; }

    public int Count => _items.Length;

    /// <exception cref="ArgumentException">There is none, one is null, or there are too many.</exception>
    /// <exception cref="MediaFormatException">One cannot be decoded; the message names its file.</exception>
    public static MediaPool<T> Of(IEnumerable<T> items, Func<T, ContentHash> contentOf, string parameter)
    {
        const int most = 10_000;
        ArgumentNullException.ThrowIfNull(items, parameter);
        var known = new HashSet<ContentHash>();
        var kept = ImmutableArray.CreateBuilder<(T, ContentHash)>();
        foreach (var item in items)
        {
            if (item is null) throw new ArgumentException("An item of the collection is null.", parameter);
            var content = contentOf(item);
            if (known.Add(content)) kept.Add((item, content));
            if (kept.Count > most) throw new ArgumentException(FormattableString.Invariant($"The collection has more than {most} different items: choose fewer."), parameter);
        }

        if (kept.Count == 0) throw new ArgumentException("The collection is empty: give at least one item.", parameter);
        return new(kept.ToImmutable());
    }

    /// <summary>Some items in an order of chance, none of which is among the given contents. More are the same and others.</summary>
    /// <exception cref="PerturbationException">There are not as many.</exception>
    public IReadOnlyList<T> Draw(int count, IEnumerable<ContentHash> except, string caseId, CounterRandom random)
    {
        var own = except.ToHashSet();
        var order = new int[_items.Length];
        RandomOrder.Fill(order, random);
        List<T> drawn = [.. order.Select(place => _items[place]).Where(item => !own.Contains(item.Content)).Take(count).Select(item => item.Item)];
        return drawn.Count == count
            ? drawn
            : throw new PerturbationException(FormattableString.Invariant(
                $"Case \"{caseId}\" needs {count} items of the collection that are not its own; of {Count} different ones {drawn.Count} are left. Give a larger collection."));
    }
}
