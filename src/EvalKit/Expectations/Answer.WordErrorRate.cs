using System.Globalization;

namespace EvalKit;

public static partial class Answer
{
    /// <summary>
    /// The word error rate of a transcript: the fewest words to insert, delete and substitute to turn the reference into the
    /// reply, over the words of the reference. Words stand between white space, in lower case, without punctuation (Unicode
    /// category P, removed: <c>don't</c> is <c>dont</c>); symbols stay. The measurement can exceed 1, for a reply that is much
    /// too long; the score is 1 less the rate, at least 0.
    /// </summary>
    /// <remarks>
    /// Edit distance after V. I. Levenshtein (1966). A reply of more than ten times the reference's words, and more than ten
    /// thousand, scores 0 and measures only the words too many.
    /// </remarks>
    /// <param name="reference">What was said; at least one word.</param>
    public static LowerIsBetter<Reply> WordErrorRate(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var expected = Words.Of(reference);
        if (expected.Count == 0)
        {
            throw new ArgumentException(
                "The reference has no words, and a rate over none is undefined. Use Answer.Equal(\"\") instead.",
                nameof(reference));
        }

        return Farness("word error rate", (reply, cancellationToken) =>
            ErrorRate(Words.Of(reply), expected, "words", reference, cancellationToken), reference);
    }

    private static TextScore ErrorRate<T>(
        IReadOnlyList<T> said, IReadOnlyList<T> expected, string unit, string reference, CancellationToken cancellationToken)
        where T : notnull
    {
        // Comparing takes time in proportion to both lengths, and adds nothing to so many surplus tokens.
        var edits = said.Count > Math.Max(10_000, 10L * expected.Count)
            ? said.Count - expected.Count
            : EditDistance.Between(expected, said, cancellationToken);
        return new((double)edits / expected.Count, string.Create(
            CultureInfo.InvariantCulture, $"{edits} edits over {expected.Count} {unit}"), reference);
    }
}
