namespace EvalKit;

/// <summary>
/// Counter-based randomness: a value is a pure function of the key and an index, so it does not depend on the order in which it is
/// asked for, on threads or on tiles, and a weaker perturbation can use the same random field scaled down.
/// </summary>
/// <remarks>SplitMix64's finaliser over key + index × golden gamma (Steele, Lea and Flood, 2014).</remarks>
public readonly struct CounterRandom(ulong key)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    /// <summary>The key that distinguishes this stream from others.</summary>
    public ulong Key { get; } = key;

    /// <summary>64 random bits.</summary>
    public ulong BitsAt(long index) => Mix(Key + (unchecked((ulong)index) + 1) * Gamma);

    /// <summary>Uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double UniformAt(long index) => (BitsAt(index) >> 11) * (1.0 / (1L << 53));

    /// <summary>Uniform integer in [0, <paramref name="bound"/>).</summary>
    public int BelowAt(long index, int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)Math.BigMul(BitsAt(index), (ulong)bound, out _);
    }

    /// <summary>An independent stream, named by a number.</summary>
    public CounterRandom Stream(long number) => new(Mix(Key ^ Mix(unchecked((ulong)number) + Gamma)));

    /// <summary>An independent stream, named by a text.</summary>
    public CounterRandom Stream(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = Mix(Key + Gamma);
        foreach (var letter in name) key = Mix(key ^ letter) + Gamma;
        return new(Mix(key ^ (ulong)name.Length));
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
