namespace EvalKit;

/// <summary>Whole words that are missing, too many, or in each other's place (Wei and Zou, 2019, without a model).</summary>
internal static class WordSlips
{
    private static readonly string[] Common =
        ["the", "a", "of", "to", "in", "and", "that", "it", "for", "with", "as", "on", "at", "this", "very", "just", "so", "also", "then", "there", "now", "quite", "even", "still"];

    /// <summary>The word and the space before it go.</summary>
    public static TextEdit? Omit(in WordSite word) => word.HasSpaceBefore ? new(word.Start - 1, word.Length + 1, "") : null;

    public static TextEdit? Swap(in WordSite word) => word.Next is { Length: > 0 } next && !next.SequenceEqual(word.Self)
        ? word.WithNextTo(string.Concat(next, " ", word.Self))
        : null;

    /// <summary>One of the commonest English words behind it.</summary>
    public static TextEdit? Insert(in WordSite word) => word.To(word.Length, 0, " " + word.AnyOf<string>(1, Common));
}
