using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit;

/// <summary>
/// Everything a generated value depends on: the same seed and the same generator always give the same value. FsCheck's
/// <c>WithReplay(seed, gamma, size)</c> takes the three numbers as they are.
/// </summary>
/// <param name="Seed">The state of FsCheck's SplitMix generator.</param>
/// <param name="Gamma">Its step; must be odd.</param>
/// <param name="Size">FsCheck's size, 0 or more; most generators make larger values at larger sizes.</param>
/// <exception cref="ArgumentException">The gamma is even, or the size negative.</exception>
public readonly record struct DrawSeed(ulong Seed, ulong Gamma, int Size)
{
    private const int EnoughTransitions = 24;
    private const ulong Alternating = 0xAAAAAAAAAAAAAAAA;

    /// <summary>The step of FsCheck's SplitMix generator; odd.</summary>
    public ulong Gamma { get; } = ulong.IsOddInteger(Gamma)
        ? Gamma
        : throw new ArgumentException($"A draw's gamma must be odd, and {Gamma} is not; take all three numbers from one printed seed.");

    /// <summary>FsCheck's size.</summary>
    public int Size { get; } = Size >= 0
        ? Size
        : throw new ArgumentException("A draw's size must not be negative; FsCheck itself uses 1 to 100.");

    /// <summary>
    /// The seed of one draw of a run. It depends on nothing but its arguments: draws can be made in any order, and asking for more of
    /// them leaves the earlier ones as they were.
    /// </summary>
    /// <param name="runSeed">The run's seed.</param>
    /// <param name="index">Which draw, from 0.</param>
    /// <param name="size">FsCheck's size for it.</param>
    public static DrawSeed At(ulong runSeed, long index, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var random = new CounterRandom(runSeed).Stream("draw").Stream(index);
        var gamma = random.BitsAt(1) | 1;
        // A gamma with long runs of equal bits mixes badly; SplitMix's authors repair such gammas this way.
        if (ulong.PopCount(gamma ^ (gamma >> 1)) < EnoughTransitions) gamma ^= Alternating;
        return new(random.BitsAt(0), gamma, size);
    }

    /// <summary>The value that <paramref name="generator"/> makes from this seed.</summary>
    public T Draw<T>(Gen<T> generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return generator.Sample(1, new Rnd(Seed, Gamma), Size)[0];
    }

    /// <summary>The value that the generator of <paramref name="arbitrary"/> makes from this seed.</summary>
    public T Draw<T>(Arbitrary<T> arbitrary)
    {
        ArgumentNullException.ThrowIfNull(arbitrary);
        return Draw(arbitrary.Generator);
    }

    /// <summary>The form that <see cref="ToString"/> prints, with or without its parentheses.</summary>
    /// <exception cref="FormatException">The text is not three numbers, the gamma even, or the size negative.</exception>
    public static DrawSeed Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var inner = text.Trim();
        if (inner is ['(', .. var between, ')']) inner = between;
        var numbers = inner.Split(',', StringSplitOptions.TrimEntries);
        if (numbers.Length == 3
            && ulong.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            && ulong.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var gamma)
            && int.TryParse(numbers[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && ulong.IsOddInteger(gamma))
        {
            return new(seed, gamma, size);
        }

        throw new FormatException($"'{text}' is not a draw's seed. Expected (seed,gamma,size) with an odd gamma, as a failure prints it.");
    }

    /// <summary>The three numbers: <c>(seed,gamma,size)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Seed},{Gamma},{Size})");
}
