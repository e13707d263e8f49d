using System.Globalization;

namespace EvalKit;

public static partial class Answer
{
    /// <summary>
    /// How much of the reply is copied: the share of its runs of n words that stand in a text, from 0 for none to 1 for all. Less
    /// is better, for checks that a reply does not give away its instructions or repeat its source. The score is 1 less the share.
    /// </summary>
    /// <remarks>
    /// Every run of the reply counts, however often the text has it. Words are those of <see cref="RougeN(string, int)"/>. A reply
    /// of fewer than n words copies nothing: 0.
    /// </remarks>
    /// <param name="text">What must not be copied; at least n words.</param>
    /// <param name="n">Words in a run, 1 to 50. Short runs are found in texts that know nothing of each other.</param>
    public static LowerIsBetter<Reply> NgramOverlap(string text, int n = 5)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (n is < 1 or > 50) throw new ArgumentOutOfRangeException(nameof(n), n, "A run has 1 to 50 words.");
        var vocabulary = new Vocabulary();
        var source = vocabulary.Learn(RougeText.Normal(text));
        if (source.Length < n)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The text has {source.Length} words and no run of {n}, so nothing could be copied: {Excerpt.Of(text)}."), nameof(text));
        }

        var runs = new NgramTree(n, source);
        return Farness(string.Create(CultureInfo.InvariantCulture, $"{n}-gram overlap"), (reply, cancellationToken) =>
        {
            var said = vocabulary.Read(RougeText.Normal(reply));
            var copied = runs.Occurrences(said, cancellationToken);
            var all = NgramTree.Count(said.Length, n);
            return new(all == 0 ? 0 : (double)copied / all, string.Create(
                CultureInfo.InvariantCulture, $"{copied} of {all} runs of {n} words copied"), text);
        });
    }
}
