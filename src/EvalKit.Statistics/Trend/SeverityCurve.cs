namespace EvalKit.Statistics;

/// <summary>Scores as sums per severity and cluster, and where the fit to some of the clusters crosses the half-way line.</summary>
internal sealed class SeverityCurve
{
    private readonly double _chance;
    private readonly double[] _severities;
    private readonly (int Level, double Sum, double Count)[][] _clusters;
    private readonly double[] _sums;
    private readonly double[] _counts;
    private readonly double[] _at;
    private readonly int[] _sizes;

    public SeverityCurve(ReadOnlySpan<SeverityScore> scores, double chance)
    {
        _chance = chance;
        SeverityScore[] all = [.. scores];
        _severities = [.. all.Select(score => score.Severity).Distinct().Order()];
        _clusters = [.. all.GroupBy(score => score.Cluster).OrderBy(group => group.Key).Select(Levels)];
        _sums = new double[_severities.Length];
        _counts = new double[_severities.Length];
        _at = new double[_severities.Length];
        _sizes = new int[_severities.Length];
    }

    public double Largest => _severities[^1];

    public double Observed()
    {
        Clear();
        foreach (var cluster in _clusters) Add(cluster);
        return Crossing();
    }

    public double Resampled(Draws draws)
    {
        Clear();
        for (var i = 0; i < _clusters.Length; i++) Add(_clusters[draws.BelowAt(i, _clusters.Length)]);
        return Crossing();
    }

    private (int Level, double Sum, double Count)[] Levels(IEnumerable<SeverityScore> cluster) =>
    [
        .. cluster.GroupBy(score => score.Severity).OrderBy(group => group.Key)
            .Select(group => (Array.BinarySearch(_severities, group.Key), group.Sum(score => score.Score), (double)group.Count())),
    ];

    private void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_counts);
    }

    private void Add((int Level, double Sum, double Count)[] cluster)
    {
        foreach (var (level, sum, count) in cluster)
        {
            _sums[level] += sum;
            _counts[level] += count;
        }
    }

    /// <summary>Infinite when the fit stays above the half-way line.</summary>
    private double Crossing()
    {
        // Severities that no drawn cluster has are left out; means are negated, since the fit rises.
        var length = 0;
        for (var level = 0; level < _sums.Length; level++)
        {
            if (_counts[level] == 0) continue;
            (_at[length], _sums[length], _counts[length]) = (_severities[level], -_sums[level] / _counts[level], _counts[level]);
            length++;
        }

        IsotonicRegression.Pool(_sums, _counts, _sizes, length);
        var half = (-_sums[0] + _chance) / 2;
        for (var i = 0; i < length; i++)
        {
            var here = -_sums[i];
            if (here > half) continue;
            if (i == 0) return _at[0];
            var before = -_sums[i - 1];
            return _at[i - 1] + (before - half) / (before - here) * (_at[i] - _at[i - 1]);
        }

        return double.PositiveInfinity;
    }
}
