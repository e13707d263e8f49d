using System.Globalization;

namespace EvalKit;

/// <summary>A value for which a property fails, and the mildest one that shrinking found.</summary>
/// <typeparam name="T">The generated values.</typeparam>
public sealed class Counterexample<T>
{
    internal Counterexample(DrawSeed seed, int index, ShrinkResult<T> shrunk) => (Seed, Index, Shrunk) = (seed, index, shrunk);

    /// <summary>The seed that draws <see cref="Original"/> again.</summary>
    public DrawSeed Seed { get; }

    /// <summary>Which draw of the search it was, from 0.</summary>
    public int Index { get; }

    /// <summary>The value as it was drawn.</summary>
    public T Original => Shrunk.Original;

    /// <summary>The mildest failing value found; <see cref="Original"/> where nothing milder fails.</summary>
    public T Minimal => Shrunk.Minimal;

    /// <summary>How often <see cref="Minimal"/> failed in <see cref="Trials"/> tests.</summary>
    public int Failures => Shrunk.Failures;

    /// <summary>
    /// Tests of <see cref="Minimal"/> behind <see cref="Failures"/>: where it is confirmed, only those made after it had been chosen.
    /// </summary>
    public int Trials => Shrunk.Trials;

    /// <summary>True when <see cref="Minimal"/> failed again in fresh tests, or the test was declared deterministic.</summary>
    public bool IsConfirmed => Shrunk.IsConfirmed;

    /// <summary>Why shrinking ended.</summary>
    public ShrinkEnding Ending => Shrunk.Ending;

    internal ShrinkResult<T> Shrunk { get; }

    /// <summary>One line: the minimal value, its k of n, the original and the seed.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Minimal} fails {Failures} of {Trials}; drawn as {Original} with seed {Seed}; shrinking: {Ending}");
}
