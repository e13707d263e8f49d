namespace EvalKit.Statistics.Tests;

/// <summary>Rates of clusters that differ: beta-distributed, with a mean and a correlation of trials within a cluster.</summary>
internal sealed class BetaTable
{
    private const int Size = 1000;
    private readonly double[] _quantiles;

    public BetaTable(double mean, double correlation)
    {
        var total = correlation == 0 ? 0 : (1 - correlation) / correlation;
        _quantiles = [.. Enumerable.Range(0, Size).Select(i => correlation == 0
            ? mean
            : BetaQuantile.Of(mean * total, (1 - mean) * total, (i + 0.5) / Size))];
        // The middle of a step is not its mean: shift what is left of the tails, so that the mean is exact.
        var scale = (1 - mean) / _quantiles.Average(rate => 1 - rate);
        for (var i = 0; i < Size; i++) _quantiles[i] = 1 - scale * (1 - _quantiles[i]);
    }

    public double Draw(Chance chance) => _quantiles[chance.Below(Size)];
}
