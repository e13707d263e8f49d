namespace ParcelDesk;

/// <summary>The SplitMix64 generator: small, seeded, and the same on every platform.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double NextBetween(double low, double high) => low + ((high - low) * NextUnit());

    public int NextBelow(int limit) => (int)(NextUnit() * limit);

    /// <summary>The sum of twelve uniforms less six: bell-shaped, unit variance, and free of logarithms.</summary>
    public double NextBell()
    {
        var sum = 0.0;
        for (var i = 0; i < 12; i++)
            sum += NextUnit();
        return sum - 6;
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextBelow(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
