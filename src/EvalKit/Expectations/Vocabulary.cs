namespace EvalKit;

/// <summary>
/// Numbers for the references' words. A reply's other words are all <see cref="Unknown"/>, so that a word of it costs four bytes.
/// </summary>
internal sealed class Vocabulary
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The words between white space, each of which gets a number.</summary>
    public int[] Learn(string text)
    {
        var words = new List<int>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!_numbers.TryGetValue(word, out var number)) _numbers.Add(word, number = _numbers.Count);
            words.Add(number);
        }

        return [.. words];
    }

    /// <summary>The words between white space, by the numbers they have.</summary>
    public int[] Read(string text)
    {
        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new List<int>();
        var rest = text.AsSpan().Trim();
        while (rest.Length > 0)
        {
            var end = 0;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end])) end++;
            words.Add(numbers.TryGetValue(rest[..end], out var number) ? number : Unknown);
            rest = rest[end..].TrimStart();
        }

        return [.. words];
    }
}
