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

        return new LowerIsBetter<Reply>("word error rate", (reply, _, cancellationToken) =>
        {
            var said = Words.Of(reply.Text);
            var edits = said.Count > Math.Max(10_000, 10L * expected.Count)
                ? said.Count - expected.Count
                : EditDistance.Between(expected, said, cancellationToken);
            var rate = (double)edits / expected.Count;
            var reason = string.Create(
                CultureInfo.InvariantCulture,
                $"{rate:0.####} ({edits} edits over {expected.Count} words): {Excerpt.Of(reply.Text)} for {Excerpt.Of(reference)}");
            return ValueTask.FromResult(Grade.Scored(
                Math.Max(0, 1 - rate), measurement: new Measurement("word error rate", rate, "", Direction.Lower), reason: reason));
        });
    }
}
