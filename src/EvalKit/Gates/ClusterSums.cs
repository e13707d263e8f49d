using EvalKit.Statistics;

namespace EvalKit;

/// <summary>Values summed by cluster, once as low and once as high as they can be while some are missing.</summary>
internal sealed class ClusterSums(int clusters)
{
    private readonly double[] _least = new double[clusters];
    private readonly double[] _most = new double[clusters];
    private readonly long[] _counts = new long[clusters];
    private bool _isYesOrNo = true;

    /// <summary>A value that is known.</summary>
    public void Add(int cluster, double value) => Add(cluster, value, value);

    /// <summary>A value of which only the limits are known.</summary>
    public void Add(int cluster, double least, double most)
    {
        _isYesOrNo &= least is 0 or 1 && most is 0 or 1;
        _least[cluster] += least;
        _most[cluster] += most;
        _counts[cluster]++;
    }

    /// <summary>How much clusters differ: the standard deviation of as many equal ones; null where there are fewer than two.</summary>
    public double? StandardDeviation()
    {
        var held = Enumerable.Range(0, clusters).Where(cluster => _counts[cluster] > 0).ToList();
        if (held.Count < 2) return null;
        var middle = held.Select(cluster => (_least[cluster] + _most[cluster]) / 2).ToArray();
        return ClusteredMean.OfSums(middle, [.. held.Select(cluster => _counts[cluster])]).StandardError * Math.Sqrt(held.Count);
    }

    /// <summary>Bounds on the mean of every value there could be.</summary>
    /// <param name="least">The least value that there is.</param>
    /// <param name="most">The greatest value that there is.</param>
    /// <param name="lowerAlpha">Error rate of the lower bound.</param>
    /// <param name="upperAlpha">Error rate of the upper bound.</param>
    public MeanFigures Figures(double least, double most, double lowerAlpha, double upperAlpha)
    {
        if (_isYesOrNo && (least, most) == (0, 1)) return OfPasses(lowerAlpha, upperAlpha);
        var (low, high, counts) = (new List<double>(), new List<double>(), new List<long>());
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            if (_counts[cluster] == 0) continue;
            low.Add(_least[cluster]);
            high.Add(_most[cluster]);
            counts.Add(_counts[cluster]);
        }

        var weights = counts.ToArray();
        return new(
            low.Sum() / counts.Sum(), high.Sum() / counts.Sum(),
            BoundedMean.Lower([.. low], weights, least, lowerAlpha), BoundedMean.Upper([.. high], weights, most, upperAlpha), counts.Count);
    }

    // The mean of noughts and ones is a pass rate, and gets its bounds: the same data must not get two verdicts.
    private MeanFigures OfPasses(double lowerAlpha, double upperAlpha)
    {
        var (worst, best) = (default(ClusterTotals), default(ClusterTotals));
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            worst = worst.With((long)_least[cluster], _counts[cluster]);
            best = best.With((long)_most[cluster], _counts[cluster]);
        }

        var parts = Enumerable.Range(0, clusters).Select(cluster => new PartialCluster((long)_least[cluster], _counts[cluster] - (long)_most[cluster], _counts[cluster]));
        return new(
            (double)worst.Passes / worst.Trials, (double)best.Passes / best.Trials,
            ClusteredProportion.LowestLower(parts, lowerAlpha), ClusteredProportion.HighestUpper(parts, upperAlpha), worst.Clusters);
    }
}
