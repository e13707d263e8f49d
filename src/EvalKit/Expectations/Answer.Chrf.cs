using System.Globalization;

namespace EvalKit;

public static partial class Answer
{
    private const int ChrfOrder = 6;

    /// <summary>
    /// chrF: runs of one to six characters that reply and reference share, from 0 to 1. Needs no words, so it suits every script
    /// and forgives inflection. Case and punctuation count; white space is removed.
    /// </summary>
    /// <remarks>
    /// M. Popović, <i>chrF: character n-gram F-score for automatic MT evaluation</i> (2015) and <i>chrF++: words helping character
    /// n-grams</i> (2017), as sacreBLEU computes them for one segment (there times 100): precision and recall are averaged over
    /// the lengths that both texts have, without smoothing, and then F = (1 + β²)·P·R / (β²·P + R). A character is a Unicode code
    /// point. A reply of more than 100,000 characters and ten times the longest reference scores 0.
    /// </remarks>
    /// <param name="reference">The model text; not blank.</param>
    /// <param name="beta">How many times recall matters as much as precision: above 0, at most 100. 2 is usual (chrF2).</param>
    /// <param name="wordOrder">Runs of how many words count besides: 0 for chrF, 2 for chrF++.</param>
    public static HigherIsBetter<Reply> Chrf(string reference, double beta = 2, int wordOrder = 0) => Chrf([reference], beta, wordOrder);

    /// <summary>
    /// chrF against several references, the nearest of which counts; see <see cref="Chrf(string, double, int)"/>.
    /// </summary>
    /// <param name="references">The model texts: at least one, and one that is not blank.</param>
    /// <param name="beta">How many times recall matters as much as precision: above 0, at most 100. 2 is usual (chrF2).</param>
    /// <param name="wordOrder">Runs of how many words count besides: 0 for chrF, 2 for chrF++.</param>
    public static HigherIsBetter<Reply> Chrf(IReadOnlyList<string> references, double beta = 2, int wordOrder = 0)
    {
        if (!(beta is > 0 and <= 100)) throw new ArgumentOutOfRangeException(nameof(beta), beta, "β is above 0 and at most 100.");
        if (wordOrder is < 0 or > 2) throw new ArgumentOutOfRangeException(nameof(wordOrder), wordOrder, "Runs of words have 0 to 2 words.");

        var vocabulary = new Vocabulary();
        var expected = Tokenised(references, CodePoints.Unspaced, "character")
            .Select(reference => (reference.Text, Characters: reference.Tokens, Words: vocabulary.Learn(ChrfText.Normal(reference.Text))))
            .ToArray();
        var name = string.Create(CultureInfo.InvariantCulture, $"chrF{beta}{new string('+', wordOrder)}");
        return Nearness(name, references, (reply, cancellationToken) =>
        {
            var characters = CodePoints.Unspaced(reply);
            var words = vocabulary.Read(ChrfText.Normal(reply));
            return expected.Select(reference => Chrf(
                RunShares.Of(ChrfOrder, characters, reference.Characters, cancellationToken)
                + RunShares.Of(wordOrder, words, reference.Words, cancellationToken),
                beta,
                reference.Text)).MaxBy(score => score.Value);
        });
    }

    private static TextScore Chrf(RunShares shares, double beta, string reference)
    {
        var (precision, recall, _) = shares.Mean();
        var weight = beta * beta;
        var value = precision + recall == 0 ? 0 : (1 + weight) * precision * recall / (weight * precision + recall);
        return new(Math.Min(1, value), string.Create(
            CultureInfo.InvariantCulture, $"precision {precision:0.####}, recall {recall:0.####}"), reference);
    }
}
