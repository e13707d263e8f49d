using System.Text;

namespace EvalKit;

public static partial class Answer
{
    /// <summary>
    /// The reply is exactly one of the accepted answers. White space around it and one period after it are ignored, runs of
    /// white space count as one space, and so do upper and lower case as one: <c>Yes.</c> is <c>yes</c>, <c>yes, and no</c> is not.
    /// </summary>
    /// <param name="accepted">The accepted answers: at least one, none blank.</param>
    public static IExpectation<Reply> OneOf(params string[] accepted)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        if (accepted.Length == 0)
            throw new ArgumentException("OneOf needs at least one accepted answer: without any, no reply passes.", nameof(accepted));
        foreach (var answer in accepted) ArgumentException.ThrowIfNullOrWhiteSpace(answer, nameof(accepted));

        var longest = accepted.Max(answer => answer.Length);
        var normalised = accepted.Select(answer => Normalised(answer, longest)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shown = string.Join(" or ", accepted.Select(Excerpt.Of));
        return new DelegateExpectation<Reply>($"is {shown}", reply => normalised.Contains(Normalised(reply.Text, longest))
            ? Grade.Pass()
            : Grade.Fail($"expected {shown}, got {Excerpt.Of(reply.Text)}")) { Answers = ExpectedAnswer.Of(accepted) };
    }

    /// <summary>Stops a little after the longest accepted answer: what is longer is none of them.</summary>
    private static string Normalised(string text, int longest)
    {
        var result = new StringBuilder();
        var gap = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                gap = result.Length > 0;
                continue;
            }

            if (gap) result.Append(' ');
            gap = false;
            result.Append(character);
            if (result.Length > longest + 2) break;
        }

        if (result.Length > 1 && result[^1] == '.') result.Length--;
        return result.ToString().TrimEnd();
    }
}
