using System.Globalization;
using EvalKit.Media;

namespace EvalKit;

public static partial class Answer
{
    private const int BleuOrder = 4;

    /// <summary>
    /// Sentence BLEU: runs of one to four words that the reply shares with the references, from 0 to 1. Several references count
    /// together. Made for whole corpora of translations, it is noisy on one sentence: gate on its mean.
    /// </summary>
    /// <remarks>
    /// K. Papineni et al., <i>BLEU: a Method for Automatic Evaluation of Machine Translation</i> (2002), as sacreBLEU's
    /// <c>sentence_bleu</c> computes it (there times 100; M. Post, 2018): words by tokenizer 13a, case counts; the geometric mean of
    /// the precisions of the lengths that the reply has (effective order); the k-th length without a match counts as 2⁻ᵏ matches
    /// (method 3 of B. Chen and C. Cherry, 2014), and none of any length is 0; the brevity penalty exp(1 − r/c) for a reply of
    /// c words and the reference whose length r is nearest, the shorter of two. A reply of more than 100,000 characters and ten
    /// times the longest reference scores 0.
    /// </remarks>
    /// <param name="references">The model translations: at least one, and one with a word.</param>
    public static HigherIsBetter<Reply> Bleu(params IReadOnlyList<string> references)
    {
        var vocabulary = new Vocabulary();
        var expected = Tokenised(references, text => vocabulary.Learn(MtevalText.Normal(text)), "word");
        return Nearness("BLEU", references, (reply, cancellationToken) =>
        {
            var said = vocabulary.Read(MtevalText.Normal(reply));
            var matches = new NgramTree(BleuOrder, expected.Select(reference => reference.Tokens)).Matches(said, cancellationToken);
            var nearest = expected.MinBy(reference =>
                (Math.Abs(reference.Tokens.Length - said.Length), reference.Tokens.Length));
            var value = matches[0] == 0 ? 0 : Bleu(matches, said.Length, nearest.Tokens.Length);
            var counts = Enumerable.Range(1, Math.Clamp(said.Length, 1, BleuOrder)).Select(n => string.Create(
                CultureInfo.InvariantCulture, $"{matches[n - 1]}/{NgramTree.Count(said.Length, n)}"));
            return new(value, string.Create(
                CultureInfo.InvariantCulture,
                $"n-grams {string.Join(", ", counts)}; {said.Length} words, nearest reference {nearest.Tokens.Length}"), nearest.Text);
        });
    }

    private static double Bleu(int[] matches, int said, int expected)
    {
        const double log2OfE = 1.4426950408889634074;
        const double least = -1000;
        var orders = Math.Min(BleuOrder, said);
        var logarithms = 0.0;
        var unmatched = 1.0;
        for (var n = 1; n <= orders; n++)
        {
            var matched = matches[n - 1] > 0 ? matches[n - 1] : 1 / (unmatched *= 2);
            logarithms += FixedMath.Ln(matched / NgramTree.Count(said, n));
        }

        var penalty = said < expected ? 1 - (double)expected / said : 0;
        var exponent = (logarithms / orders + penalty) * log2OfE;
        return exponent < least ? 0 : FixedMath.Exp2(exponent);
    }
}
