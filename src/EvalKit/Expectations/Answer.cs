using System.Globalization;

namespace EvalKit;

/// <summary>
/// What a reply should say. Every member compares by fixed rules, stated with it, that do not depend on the machine's culture.
/// </summary>
public static partial class Answer
{
    // A reply so long has run away. Comparing it would cost more than all others together.
    private const int FloodedCharacters = 100_000;

    private static DelegateExpectation<Reply> Text(string description, Func<string, bool> holds, params IEnumerable<string> answers) =>
        new(description, reply => holds(reply.Text)
            ? Grade.Pass()
            : Grade.Fail($"expected {description}, got {Excerpt.Of(reply.Text)}")) { Answers = ExpectedAnswer.Of(answers) };

    private static HigherIsBetter<Reply> Nearness(
        string name, IReadOnlyList<string> references, Func<string, CancellationToken, TextScore> measure)
    {
        var longest = references.MaxBy(reference => reference.Length)!;
        return new(name, (reply, cancellationToken) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var measured = reply.Text.Length > Math.Max(FloodedCharacters, 10L * longest.Length)
                ? new TextScore(0, "more than ten times as long as the longest reference", longest)
                : measure(reply.Text, cancellationToken);
            return Graded(name, Direction.Higher, measured, reply.Text);
        }, references);
    }

    private static LowerIsBetter<Reply> Farness(string name, Func<string, CancellationToken, TextScore> measure, params IEnumerable<string> answers) =>
        new(name, (reply, cancellationToken) => Graded(name, Direction.Lower, measure(reply.Text, cancellationToken), reply.Text), answers);

    private static Grade Graded(string name, Direction better, TextScore measured, string reply)
    {
        var score = better == Direction.Higher ? measured.Value : Math.Max(0, 1 - measured.Value);
        var reason = string.Create(
            CultureInfo.InvariantCulture,
            $"{measured.Value:0.####} ({measured.Counts}): {Excerpt.Of(reply)} for {Excerpt.Of(measured.Reference)}");
        return Grade.Scored(score, measurement: new Measurement(name, measured.Value, "", better), reason: reason);
    }

    /// <summary>The references with their tokens; at least one of them has as many as the measure needs.</summary>
    private static (string Text, int[] Tokens)[] Tokenised(
        IReadOnlyList<string> references, Func<string, int[]> tokens, string unit, int least = 1)
    {
        ArgumentNullException.ThrowIfNull(references);
        if (references.Count == 0) throw new ArgumentException("There must be at least one reference.", nameof(references));

        var tokenised = new (string Text, int[] Tokens)[references.Count];
        for (var i = 0; i < tokenised.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(references[i], nameof(references));
            tokenised[i] = (references[i], tokens(references[i]));
        }

        return Array.Exists(tokenised, reference => reference.Tokens.Length >= least)
            ? tokenised
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"No reference has {least} {unit}, so no reply could be near: {Excerpt.Of(references[0])}. Use Answer.Equal instead."),
                nameof(references));
    }
}
