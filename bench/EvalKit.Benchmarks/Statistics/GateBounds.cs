using BenchmarkDotNet.Attributes;
using EvalKit.Statistics;

namespace EvalKit.Benchmarks;

/// <summary>What a gate's decision costs, apart from its calls: exact bounds, and the bookkeeping of clusters.</summary>
[MemoryDiagnoser]
public class GateBounds
{
    private ClusterTotals _totals;

    [Params(100, 10_000, 1_000_000)]
    public long Trials { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        for (var cluster = 0; cluster < Trials / 5; cluster++) _totals = _totals.With(cluster % 7 == 0 ? 2 : 5, 5);
    }

    [Benchmark(Baseline = true)]
    public double Independent() => ClopperPearson.Lower(Trials * 9 / 10, Trials, 0.05);

    [Benchmark]
    public double Clustered() => ClusteredProportion.Lower(_totals, 0.05);

    [Benchmark]
    public VerdictProbabilities Planned() => VerdictProbabilities.At(0.93, Trials, 0.9);
}
