namespace EvalKit;

/// <summary>What a wrong transcript says: other words that have nothing to do with what was said.</summary>
internal static class OtherWords
{
    private static readonly string[] Common =
    [
        "apple", "bridge", "candle", "doctor", "engine", "forest", "garden", "harbour", "island", "jacket", "kitchen", "ladder", "mountain", "needle", "orange", "pencil",
        "quarter", "river", "silver", "teacher", "umbrella", "village", "window", "bottle", "basket", "carpet", "dinner", "evening", "feather", "guitar", "hammer", "insect",
    ];

    private static readonly string[] Small =
    [
        "a", "about", "am", "an", "and", "are", "as", "at", "be", "been", "but", "by", "do", "does", "for", "from", "had", "has", "have", "he", "her", "his", "I", "if", "in", "is", "it",
        "its", "me", "my", "of", "on", "or", "our", "she", "so", "that", "the", "their", "them", "they", "this", "to", "us", "was", "we", "were", "will", "with", "you", "your",
    ];

    private static readonly int LongestSmall = Small.Max(word => word.Length);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWords =
        new HashSet<string>(Small, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static TextEdit? For(in WordSite word)
    {
        var other = LetterCase.Like(word.Self, word.AnyOf<string>(1, Common));
        return word.Self.SequenceEqual(other) ? word.To(LetterCase.Like(word.Self, "picture")) : word.To(other);
    }

    /// <summary>Whether a change is of a word that says little on its own.</summary>
    public static bool IsSmall(string text, TextEdit edit) => edit.Length <= LongestSmall && SmallWords.Contains(text.AsSpan(edit.Start, edit.Length));
}
