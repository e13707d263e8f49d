namespace EvalKit.Statistics.Tests;

/// <summary>A seeded stream of simulated data, the same on every machine.</summary>
internal sealed class Chance(ulong seed)
{
    private readonly Draws _draws = new Draws(seed).Stream(1);
    private long _index;

    public double Uniform() => _draws.UniformAt(_index++);

    public bool Happens(double probability) => Uniform() < probability;

    public int Below(int bound) => (int)(Uniform() * bound);

    public int Successes(int trials, double probability)
    {
        var count = 0;
        for (var i = 0; i < trials; i++)
            if (Happens(probability)) count++;
        return count;
    }

    public double Normal() => Statistics.Normal.Quantile(Math.Max(Uniform(), 1e-16));
}
