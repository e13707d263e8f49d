using System.Runtime.CompilerServices;
using FsCheck;

namespace EvalKit;

/// <summary>Where an eval starts: with its cases.</summary>
public static class Eval
{
    /// <summary>An eval over cases at hand. They are enumerated once, when the plan is outlined or run.</summary>
    public static EvalCases<T> Over<T>(IEnumerable<T> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return new(new EnumerableCases<T>(cases));
    }

    /// <summary>An eval over cases that arrive one by one.</summary>
    [OverloadResolutionPriority(-1)]
    public static EvalCases<T> Over<T>(IAsyncEnumerable<T> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return new(new AsyncEnumerableCases<T>(cases));
    }

    /// <summary>An eval over a dataset, such as <see cref="Dataset.JsonLines{T}"/>.</summary>
    public static EvalCases<T> Over<T>(CaseSource<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(source);
    }

    /// <summary>Not a way to name a file.</summary>
    [Obsolete("A text is not a dataset. Name the format: Eval.Over(Dataset.JsonLines<T>(path)), Dataset.Csv<T>(path) or Dataset.Folder(glob).", error: true)]
    public static EvalCases<char> Over(string path) => throw new NotSupportedException(path);

    /// <summary>An eval over generated cases: <paramref name="samples"/> different values drawn from an FsCheck arbitrary with the eval's seed. A failing case is shrunk too.</summary>
    /// <param name="arbitrary">Generator and shrinker of the cases.</param>
    /// <param name="samples">How many different cases to draw, at least 1.</param>
    public static EvalCases<T> ForAll<T>(Arbitrary<T> arbitrary, int samples)
    {
        ArgumentNullException.ThrowIfNull(arbitrary);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        return new(new GeneratedCases<T>(arbitrary, samples));
    }
}
