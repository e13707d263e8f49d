namespace EvalKit;

/// <summary>Whole words: "Parisian" does not hold "Paris".</summary>
internal static class Words
{
    /// <summary>Where a text stands as whole words, whatever its case.</summary>
    public static IEnumerable<int> Find(string text, string wanted)
    {
        for (var at = 0; (at = text.IndexOf(wanted, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (IsBorder(text, at - 1, wanted[0]) && IsBorder(text, at + wanted.Length, wanted[wanted.Length - 1])) yield return at;
        }
    }

    public static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool IsBorder(string text, int neighbour, char edge) =>
        neighbour < 0 || neighbour >= text.Length || !char.IsLetterOrDigit(edge) || !char.IsLetterOrDigit(text[neighbour]);
}
