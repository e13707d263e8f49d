using EvalKit.Statistics;

namespace EvalKit;

/// <summary>Values summed by cluster, once as low and once as high as they can be while some are missing.</summary>
internal sealed class ClusterSums(int clusters)
{
    private readonly double[] _least = new double[clusters];
    private readonly double[] _most = new double[clusters];
    private readonly long[] _counts = new long[clusters];

    /// <summary>A value that is known.</summary>
    public void Add(int cluster, double value) => Add(cluster, value, value);

    /// <summary>A value of which only the limits are known.</summary>
    public void Add(int cluster, double least, double most)
    {
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
}
