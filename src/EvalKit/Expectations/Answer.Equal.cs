namespace EvalKit;

public static partial class Answer
{
    /// <summary>The reply is this text; white space around either is ignored, all else counts.</summary>
    /// <param name="expected">The text.</param>
    /// <param name="comparison">How to compare; by default every character counts, upper and lower case too.</param>
    public static IExpectation<Reply> Equal(string expected, StringComparison comparison = StringComparison.Ordinal)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var trimmed = expected.Trim();
        return new DelegateExpectation<Reply>($"equals {Excerpt.Of(trimmed)}", reply =>
            reply.Text.AsSpan().Trim().Equals(trimmed, comparison)
                ? Grade.Pass()
                : Grade.Fail($"expected {Excerpt.Of(trimmed)}, got {Excerpt.Of(reply.Text)}")) { Answers = ExpectedAnswer.Of(trimmed) };
    }
}
