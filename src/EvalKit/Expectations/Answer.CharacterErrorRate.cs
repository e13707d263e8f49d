using System.Globalization;

namespace EvalKit;

public static partial class Answer
{
    /// <summary>
    /// The character error rate of a transcript or of recognised text: the fewest characters to insert, delete and substitute to
    /// turn the reference into the reply, over the characters of the reference. Case and punctuation count; white space around
    /// is ignored and a run of it counts as one space. The measurement can exceed 1, for a reply that is much too long; the score
    /// is 1 less the rate, at least 0.
    /// </summary>
    /// <remarks>
    /// Edit distance after V. I. Levenshtein (1966), as published character error rates use it. A character is a Unicode code
    /// point: a letter with a combining accent is two, and differs from the same letter composed. A reply of more than ten times
    /// the reference's characters, and more than ten thousand, scores 0 and measures only the characters too many.
    /// </remarks>
    /// <param name="reference">What was said or written; not blank.</param>
    public static LowerIsBetter<Reply> CharacterErrorRate(string reference)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        var expected = CodePoints.Spaced(reference);
        return Farness("character error rate", (reply, cancellationToken) =>
            ErrorRate(CodePoints.Spaced(reply), expected, "characters", reference, cancellationToken), reference);
    }

    /// <summary>
    /// How much of the longer text need not be edited: 1 less the edit distance over the longer text's characters, from 0 for
    /// nothing alike to 1 for equal texts. Characters are those of <see cref="CharacterErrorRate"/>; which text is the reply does
    /// not matter.
    /// </summary>
    /// <remarks>
    /// Edit distance after V. I. Levenshtein (1966), normalised by the longer length. A reply of more than 100,000
    /// characters and ten times the reference scores 0.
    /// </remarks>
    /// <param name="reference">What was said or written; not blank.</param>
    public static HigherIsBetter<Reply> EditSimilarity(string reference)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        var expected = CodePoints.Spaced(reference);
        return Nearness("edit similarity", [reference], (reply, cancellationToken) =>
        {
            var said = CodePoints.Spaced(reply);
            var longer = Math.Max(said.Length, expected.Length);
            var edits = EditDistance.Between(expected, said, cancellationToken);
            return new((double)(longer - edits) / longer, string.Create(
                CultureInfo.InvariantCulture, $"{edits} edits over {longer} characters"), reference);
        });
    }
}
