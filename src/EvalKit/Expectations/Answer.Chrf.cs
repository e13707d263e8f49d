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
    /// M. Popović, <i>chrF: character n-gram F-score for automatic MT evaluation</i> (2015), as sacreBLEU computes it for one
    /// segment (there times 100): precision and recall are averaged over the lengths that both texts have, without smoothing, and
    /// then F = (1 + β²)·P·R / (β²·P + R). A character is a Unicode code point. A reply of
    /// more than 100,000 characters and ten times the longest reference scores 0.
    /// </remarks>
    /// <param name="reference">The model text; not blank.</param>
    /// <param name="beta">How many times recall matters as much as precision: above 0, at most 100. 2 is usual (chrF2).</param>
    public static HigherIsBetter<Reply> Chrf(string reference, double beta = 2) => Chrf([reference], beta);

    /// <summary>chrF against several references, the nearest of which counts; see <see cref="Chrf(string, double)"/>.</summary>
    /// <param name="references">The model texts: at least one, and one that is not blank.</param>
    /// <param name="beta">How many times recall matters as much as precision: above 0, at most 100. 2 is usual (chrF2).</param>
    public static HigherIsBetter<Reply> Chrf(IReadOnlyList<string> references, double beta = 2)
    {
        if (!(beta is > 0 and <= 100)) throw new ArgumentOutOfRangeException(nameof(beta), beta, "β is above 0 and at most 100.");
        var expected = Tokenised(references, CodePoints.Unspaced, "character");
        return Nearness(string.Create(CultureInfo.InvariantCulture, $"chrF{beta}"), references, (reply, cancellationToken) =>
        {
            var said = CodePoints.Unspaced(reply);
            return expected
                .Select(reference => Chrf(said, reference.Tokens, beta, reference.Text, cancellationToken))
                .MaxBy(score => score.Value);
        });
    }

    private static TextScore Chrf(int[] said, int[] expected, double beta, string reference, CancellationToken cancellationToken)
    {
        var matches = new NgramTree(ChrfOrder, expected).Matches(said, cancellationToken);
        var orders = Math.Min(ChrfOrder, Math.Min(said.Length, expected.Length));
        var (precision, recall) = (0.0, 0.0);
        for (var n = 1; n <= orders; n++)
        {
            precision += (double)matches[n - 1] / NgramTree.Count(said.Length, n);
            recall += (double)matches[n - 1] / NgramTree.Count(expected.Length, n);
        }

        precision /= Math.Max(1, orders);
        recall /= Math.Max(1, orders);
        var weight = beta * beta;
        var value = precision + recall == 0 ? 0 : (1 + weight) * precision * recall / (weight * precision + recall);
        return new(Math.Min(1, value), string.Create(
            CultureInfo.InvariantCulture, $"precision {precision:0.####}, recall {recall:0.####}"), reference);
    }
}
