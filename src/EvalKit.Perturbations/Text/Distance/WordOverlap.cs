namespace EvalKit;

/// <summary>
/// How many words two texts have in common: twice the common words over all words of both (Dice, 1945), a word that comes three times
/// counting three times. Words are what stands between white space.
/// </summary>
internal static class WordOverlap
{
    public static double Between(string one, string other)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var byWord = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        int ones = 0, others = 0, common = 0;
        foreach (var word in new WhiteSpaceWords(one))
        {
            byWord.TryGetValue(word, out var count);
            byWord[word] = count + 1;
            ones++;
        }

        foreach (var word in new WhiteSpaceWords(other))
        {
            others++;
            if (!byWord.TryGetValue(word, out var count) || count == 0) continue;
            byWord[word] = count - 1;
            common++;
        }

        return ones + others == 0 ? 1 : 2.0 * common / (ones + others);
    }
}
