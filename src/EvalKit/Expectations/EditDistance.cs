namespace EvalKit;

/// <summary>
/// Levenshtein's distance: the fewest insertions, deletions and substitutions. One row of memory, of the first list's length.
/// </summary>
internal static class EditDistance
{
    public static int Between(IReadOnlyList<string> first, IReadOnlyList<string> second, CancellationToken cancellationToken)
    {
        // Numbers compare faster than strings, and there are as many comparisons as pairs.
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var across = first.Select(word => Number(word, numbers)).ToArray();
        var row = Enumerable.Range(0, across.Length + 1).ToArray();
        for (var down = 0; down < second.Count; down++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var word = numbers.GetValueOrDefault(second[down], -1);
            var diagonal = row[0];
            row[0] = down + 1;
            for (var i = 0; i < across.Length; i++)
            {
                var substituted = diagonal + (across[i] == word ? 0 : 1);
                diagonal = row[i + 1];
                row[i + 1] = Math.Min(substituted, Math.Min(diagonal, row[i]) + 1);
            }
        }

        return row[^1];
    }

    private static int Number(string word, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(word, out var number)) numbers.Add(word, number = numbers.Count);
        return number;
    }
}
