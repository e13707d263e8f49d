using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace EvalKit;

public static partial class Answer
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The pattern matches somewhere in the reply; <c>\A…\z</c> asks for the whole of it. Patterns without look-around or
    /// back-references are matched in linear time. Any other that takes longer than five seconds on a reply throws, which makes
    /// the trial Errored: nobody knows whether it would have matched.
    /// </summary>
    /// <param name="pattern">A .NET regular expression.</param>
    /// <param name="options">How to match; the invariant culture is always added.</param>
    /// <exception cref="ArgumentException">The pattern is malformed; thrown here, before any call.</exception>
    public static IExpectation<Reply> Matches(
        [StringSyntax(StringSyntaxAttribute.Regex, nameof(options))] string pattern, RegexOptions options = RegexOptions.None) =>
        MatchesWithin(MatchTimeout, pattern, options);

    internal static IExpectation<Reply> MatchesWithin(TimeSpan timeLimit, string pattern, RegexOptions options = RegexOptions.None)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        var regex = PatternCache.Get(pattern, options | RegexOptions.CultureInvariant, timeLimit);
        return Text($"matches {Excerpt.Of(pattern)}", reply =>
        {
            try
            {
                return regex.IsMatch(reply);
            }
            catch (RegexMatchTimeoutException timeout)
            {
                var message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"the pattern {Excerpt.Of(pattern)} did not finish within {timeLimit.TotalSeconds} s on {reply.Length} characters");
                throw new TimeoutException(
                    $"{message}: remove nested repetitions such as (a+)+, or look-around and back-references", timeout);
            }
        });
    }
}
