namespace EvalKit.Statistics;

/// <summary>
/// Counter-based randomness: a value is a pure function of seed, stream and index, so a replicate does not depend on those before
/// it, nor on threads. SplitMix64's finaliser over key + index × golden gamma (Steele, Lea and Flood, 2014).
/// </summary>
internal readonly struct Draws(ulong key)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    public ulong BitsAt(long index) => Mix(key + (unchecked((ulong)index) + 1) * Gamma);

    /// <summary>Uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double UniformAt(long index) => (BitsAt(index) >> 11) * (1.0 / (1L << 53));

    /// <summary>Uniform in [0, bound): the high half of a product, biased by at most bound/2⁶⁴.</summary>
    public int BelowAt(long index, int bound) => (int)Math.BigMul(BitsAt(index), (ulong)bound, out _);

    public Draws Stream(long number) => new(Mix(key ^ Mix(unchecked((ulong)number) + Gamma)));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
