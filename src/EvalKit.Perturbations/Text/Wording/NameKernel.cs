using System.Collections.Frozen;

namespace EvalKit;

/// <summary>
/// Other names for those that a list knows. A name is changed wherever it stands, always to the same other one, which the text does not
/// have yet, so that who is who stays clear: all its places are one edit.
/// </summary>
internal sealed class NameKernel : ITextKernel
{
    private const long Draws = 2;

    private readonly FrozenDictionary<string, string[]> _listOf;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <param name="lists">Names that may stand for each other.</param>
    public NameKernel(params string[][] lists)
    {
        _listOf = lists.SelectMany(list => list.Select(name => (name, list))).ToFrozenDictionary(pair => pair.name, pair => pair.list, StringComparer.Ordinal);
        _bySpan = _listOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<TextEdit> Edit(string text, IReadOnlyList<KeptSpan> kept, in PerturbationContext context)
    {
        if (context.Amount == 0) return [];
        var places = Places(text, kept);
        var taken = places.Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        var picker = new EditPicker(context.Random, context.Amount);
        for (var i = 0; i < places.Count; i++)
        {
            // Drawn whether it is wanted or not: who gets which name does not depend on the severity.
            var other = Other(_listOf[places[i].Name], taken, context.Random.BelowAt(i * Draws + 1, int.MaxValue));
            if (other is null) continue;
            taken.Add(other);
            if (picker.Wants(i * Draws)) picker.Add([.. places[i].Words.Select(word => new TextEdit(word.Start, word.Length, other) { Group = i + 1 })]);
        }

        return picker.Edits();
    }

    /// <summary>The names of the text in the order of their first places.</summary>
    private List<(string Name, List<TextWord> Words)> Places(string text, IReadOnlyList<KeptSpan> kept)
    {
        var places = new List<(string Name, List<TextWord> Words)>();
        var indexOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in TextWords.Free(text, ProtectedSpans.Of(text, kept)))
        {
            if (!LetterCase.IsCapital(text[word.Start])) continue;
            // Mary's is Mary.
            var span = text.AsSpan(word.Start, word.Length);
            if (span.Length > 2 && TextWords.IsApostrophe(span[^2])) span = span[..^2];
            if (!_bySpan.ContainsKey(span)) continue;
            var name = span.ToString();
            if (!indexOf.TryGetValue(name, out var index))
            {
                indexOf[name] = index = places.Count;
                places.Add((name, []));
            }

            places[index].Words.Add(new(word.Start, word.Start + span.Length));
        }

        return places;
    }

    private static string? Other(string[] list, HashSet<string> taken, int chance)
    {
        for (var i = 0; i < list.Length; i++)
        {
            var other = list[(int)(((long)chance + i) % list.Length)];
            if (!taken.Contains(other)) return other;
        }

        return null;
    }
}
