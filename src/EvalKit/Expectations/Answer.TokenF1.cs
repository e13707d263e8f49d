using System.Globalization;

namespace EvalKit;

public static partial class Answer
{
    /// <summary>
    /// The words that reply and reference share, as the harmonic mean of their shares in both: from 0 for none to 1 for the same
    /// words in any order. A word that is there twice in both is shared twice. Of several references the nearest counts.
    /// </summary>
    /// <remarks>
    /// Words as in question answering with SQuAD (P. Rajpurkar et al., 2016, and its evaluation script): between white space, in lower
    /// case, without ASCII punctuation (removed: <c>well-known</c> is <c>wellknown</c>), without <c>a</c>, <c>an</c> and
    /// <c>the</c>. English articles, whatever the language. A reply of more than 100,000 characters and ten times the
    /// longest reference scores 0.
    /// </remarks>
    /// <param name="references">The accepted answers: at least one, and a word left in one of them.</param>
    public static HigherIsBetter<Reply> TokenF1(params IReadOnlyList<string> references)
    {
        var vocabulary = new Vocabulary();
        var expected = Tokenised(references, text => vocabulary.Learn(SquadText.Normal(text)), "word besides articles and punctuation");
        return Nearness("token F1", references, (reply, cancellationToken) =>
        {
            var said = vocabulary.Read(SquadText.Normal(reply));
            return expected.Select(reference =>
            {
                var shared = new NgramTree(1, reference.Tokens).Matches(said, cancellationToken)[0];
                return new TextScore(TextScore.F1(shared, said.Length, reference.Tokens.Length), string.Create(
                    CultureInfo.InvariantCulture,
                    $"{shared} of {said.Length} words in a reference of {reference.Tokens.Length}"), reference.Text);
            }).MaxBy(score => score.Value);
        });
    }
}
