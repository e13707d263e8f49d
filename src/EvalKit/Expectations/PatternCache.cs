using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace EvalKit;

/// <summary>
/// Ready patterns. An <c>.Expect</c> clause makes its expectation anew for every trial, and building a matcher costs more than the rest of
/// the trial.
/// </summary>
internal static class PatternCache
{
    // Evals have a handful of patterns; one per case (the case's own text in it) must not pile up.
    private const int Most = 256;

    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options, TimeSpan TimeLimit), Regex> Ready = new();

    public static Regex Get(string pattern, RegexOptions options, TimeSpan timeLimit)
    {
        if (Ready.TryGetValue((pattern, options, timeLimit), out var ready)) return ready;
        var regex = Linear(pattern, options, timeLimit);
        if (Ready.Count < Most) Ready.TryAdd((pattern, options, timeLimit), regex);
        return regex;
    }

    private static Regex Linear(string pattern, RegexOptions options, TimeSpan timeLimit)
    {
        try
        {
            const RegexOptions incompatible = RegexOptions.RightToLeft | RegexOptions.ECMAScript;
            if ((options & incompatible) == 0) return new Regex(pattern, options | RegexOptions.NonBacktracking, timeLimit);
        }
        catch (NotSupportedException)
        {
            // Look-around, back-references and very large repetitions need the backtracking engine.
        }

        return new Regex(pattern, options, timeLimit);
    }
}
