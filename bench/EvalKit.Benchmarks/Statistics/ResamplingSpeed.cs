using BenchmarkDotNet.Attributes;
using EvalKit.Statistics;

namespace EvalKit.Benchmarks;

/// <summary>Two thousand resamples of ten thousand trials, in clusters of one to fifty.</summary>
[MemoryDiagnoser]
public class ResamplingSpeed
{
    private const int Trials = 10_000;
    private const int Resamples = 2000;
    private double[] _sums = [];
    private long[] _counts = [];
    private double[] _differences = [];
    private SeverityScore[] _scores = [];

    [Params(1, 10, 50)]
    public int ClusterSize { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var clusters = Trials / ClusterSize;
        _counts = [.. Enumerable.Repeat((long)ClusterSize, clusters)];
        _sums = [.. Enumerable.Range(0, clusters).Select(c => c * 7919 % 101 / 101.0 * ClusterSize)];
        _differences = [.. _sums.Select(sum => sum - 0.5 * ClusterSize)];
        _scores = [.. Enumerable.Range(0, Trials).Select(i => new SeverityScore(i % 6, i * 31 % 97 < 90 - 15 * (i % 6) ? 1 : 0, i / ClusterSize))];
    }

    [Benchmark]
    public Bounds ClusteredMean() => ClusterBootstrap.Mean(_sums, _counts, 0.95, Resamples, 1);

    [Benchmark]
    public Significance Signs() => SignFlip.Test(_differences, Alternative.Less, Resamples, 1);

    [Benchmark]
    public CriticalSeverityEstimate Severity() => CriticalSeverity.Of(_scores, 0, 0.95, Resamples, 1);
}
