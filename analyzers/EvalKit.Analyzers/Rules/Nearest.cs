namespace EvalKit;

/// <summary>The name that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The one that differs in the fewest letters, and in a third of them at most; null where none is near.</summary>
    public static string? To(string name, IEnumerable<string> known) => known
        .Select(other => (Name: other, Edits: Edits(name, other)))
        .Where(other => other.Edits * 3 <= Math.Max(name.Length, other.Name.Length))
        .OrderBy(other => other.Edits).ThenBy(other => other.Name, StringComparer.Ordinal)
        .Select(other => other.Name).FirstOrDefault();

    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[other.Length];
    }
}
