using BenchmarkDotNet.Attributes;
using EvalKit.Statistics;

namespace EvalKit.Benchmarks;

/// <summary>Planning a sequential test, and its exact characteristic at one rate; the nearer the rates, the more trials.</summary>
[MemoryDiagnoser]
public class SequentialPlans
{
    private SprtDesign _design = SprtDesign.Between(0.9, 0.8);

    /// <summary>The tests end by the 204th, the 772nd and the 3,150th trial.</summary>
    [Params(0.80, 0.85, 0.875)]
    public double BadRate { get; set; }

    [GlobalSetup]
    public void Plan() => _design = SprtDesign.Between(0.9, BadRate);

    [Benchmark]
    public SprtDesign Design() => SprtDesign.Between(0.9, BadRate);

    [Benchmark]
    public SprtCharacteristic Characteristic() => _design.CharacteristicAt(0.89);

    [Benchmark]
    public bool EvidenceAfterATrial() => MixtureEProcess.IsBelow(180, 204, 0.9, 0.05);

    [Benchmark]
    public Bounds SequenceAfterATrial() => ConfidenceSequence.Interval(180, 204, 0.95);
}
