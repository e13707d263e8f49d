using System.Globalization;

namespace EvalKit;

public static partial class Answer
{
    /// <summary>
    /// ROUGE-N: the runs of n words that reply and reference share, as the harmonic mean of their shares in both, from 0 to 1. A
    /// run that is there twice in both is shared twice.
    /// </summary>
    /// <remarks>
    /// C.-Y. Lin, <i>ROUGE: A Package for Automatic Evaluation of Summaries</i> (2004); F1, no stemming, no stop words. Words are
    /// runs of letters and numbers in lower case, of every script. Scripts without spaces need <see cref="Chrf(string, double, int)"/>. A
    /// reply of more than 100,000 characters and ten times the longest reference scores 0.
    /// </remarks>
    /// <param name="reference">The model text; at least n words.</param>
    /// <param name="n">Words in a run: 1 and 2 are usual; 1 to 9.</param>
    public static HigherIsBetter<Reply> RougeN(string reference, int n) => RougeN([reference], n);

    /// <summary>ROUGE-N against several references, the nearest of which counts; see <see cref="RougeN(string, int)"/>.</summary>
    /// <param name="references">The model texts: at least one, and one with n words.</param>
    /// <param name="n">Words in a run: 1 and 2 are usual; 1 to 9.</param>
    public static HigherIsBetter<Reply> RougeN(IReadOnlyList<string> references, int n)
    {
        if (n is < 1 or > 9) throw new ArgumentOutOfRangeException(nameof(n), n, "A run has 1 to 9 words.");
        var vocabulary = new Vocabulary();
        var expected = Tokenised(references, text => vocabulary.Learn(RougeText.Normal(text)), "words", n);
        return Nearness(string.Create(CultureInfo.InvariantCulture, $"ROUGE-{n}"), references, (reply, cancellationToken) =>
        {
            var said = vocabulary.Read(RougeText.Normal(reply));
            return expected.Select(reference =>
            {
                var shared = new NgramTree(n, reference.Tokens).Matches(said, cancellationToken)[n - 1];
                var (inReply, inReference) = (NgramTree.Count(said.Length, n), NgramTree.Count(reference.Tokens.Length, n));
                return new TextScore(TextScore.F1(shared, inReply, inReference), string.Create(
                    CultureInfo.InvariantCulture, $"{shared} of {inReply} {n}-grams in a reference of {inReference}"), reference.Text);
            }).MaxBy(score => score.Value);
        });
    }

    /// <summary>
    /// ROUGE-L: the longest sequence of words that stands in both reply and reference in this order, gaps allowed, as the harmonic
    /// mean of its shares in both, from 0 to 1. Of several references the nearest counts.
    /// </summary>
    /// <remarks>
    /// C.-Y. Lin (2004), for the text as one sentence; F1 (β = 1), no stemming. Words, and replies too long to
    /// compare, as in <see cref="RougeN(string, int)"/>.
    /// </remarks>
    /// <param name="references">The model texts: at least one, and one with a word.</param>
    public static HigherIsBetter<Reply> RougeL(params IReadOnlyList<string> references)
    {
        var vocabulary = new Vocabulary();
        var expected = Tokenised(references, text => vocabulary.Learn(RougeText.Normal(text)), "word");
        return Nearness("ROUGE-L", references, (reply, cancellationToken) =>
        {
            var said = vocabulary.Read(RougeText.Normal(reply));
            return expected.Select(reference =>
            {
                var common = LongestSubsequence.Between(reference.Tokens, said, cancellationToken);
                return new TextScore(TextScore.F1(common, said.Length, reference.Tokens.Length), string.Create(
                    CultureInfo.InvariantCulture,
                    $"{common} of {said.Length} words in the order of a reference of {reference.Tokens.Length}"), reference.Text);
            }).MaxBy(score => score.Value);
        });
    }
}
