namespace EvalKit;

/// <summary>The smallest generated value that still fails, along the user's own shrinker.</summary>
internal static class CaseShrinker
{
    public static Task<ShrinkResult<T>> ShrinkAsync<T>(
        T failing, Func<T, IEnumerable<T>> shrinker, ITrialOracle<T> oracle, ShrinkOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(shrinker);
        ArgumentNullException.ThrowIfNull(oracle);
        var questions = new CaseQuestions<T>(shrinker);
        return new ShrinkRun<T>(failing, oracle, options).RunAsync(() => questions.First(failing), ct);
    }

    /// <summary>The value at the end of a <see cref="ShrinkResult{T}.Path"/>, without a single call.</summary>
    /// <exception cref="ArgumentException">The shrinker has no such candidate: it is not the one that made the path.</exception>
    public static T Follow<T>(T original, Func<T, IEnumerable<T>> shrinker, IReadOnlyList<int> path)
    {
        ArgumentNullException.ThrowIfNull(shrinker);
        ArgumentNullException.ThrowIfNull(path);
        var value = original;
        for (var step = 0; step < path.Count; step++)
        {
            using var candidates = shrinker(value).GetEnumerator();
            for (var index = 0; index <= path[step]; index++)
            {
                if (!candidates.MoveNext())
                {
                    throw new ArgumentException(FormattableString.Invariant(
                        $"Step {step} of the path takes candidate {path[step]}, but the shrinker offers only {index} there. ")
                        + "The path was recorded with another value or another shrinker; search again without it.");
                }
            }

            value = candidates.Current;
        }

        return value;
    }
}
