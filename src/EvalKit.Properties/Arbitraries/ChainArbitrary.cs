using FsCheck;
using FsCheck.Fluent;

namespace EvalKit;

/// <summary>Recognised by <see cref="CounterexampleSearch"/>, which shrinks its chains with <see cref="ChainShrinker"/>.</summary>
internal sealed class ChainArbitrary(PerturbationAxis axis) : Arbitrary<PerturbationChain>
{
    private const int Levels = 1000;

    // Two draws of 31 bits make one key; everything else about the chain is a pure function of it.
    public override Gen<PerturbationChain> Generator { get; } = Gen.Choose(0, int.MaxValue).Two()
        .Select(bits => ChainOf(axis, new CounterRandom((ulong)bits.Item1 << 31 | (uint)bits.Item2)));

    public override IEnumerable<PerturbationChain> Shrinker(PerturbationChain chain) => ChainCandidates.Of(chain);

    private static PerturbationChain ChainOf(PerturbationAxis axis, CounterRandom random)
    {
        var levels = random.Stream("severity");
        var severity = axis.MaxSeverity * Level(levels, 0);
        var steps = axis.ChainAt(severity, random.Stream("shape")).Steps;
        if (steps.Count == 0) return PerturbationChain.Empty;
        // The axis says which members come in which order, and which of them can be at this severity; a fixed chain has all of them there.
        var highest = steps.Max(step => step.Severity);
        int[] atIt = [.. Enumerable.Range(0, steps.Count).Where(i => steps[i].Severity == highest)];
        var strongest = atIt[levels.BelowAt(1, atIt.Length)];
        return PerturbationChain.Of(steps.Select((step, i) =>
            i == strongest ? step : WithSeverity(step.Perturbation, severity * Level(levels, 2 + i))));
    }

    private static double Level(CounterRandom random, int index) => (1 + random.BelowAt(index, Levels)) / (double)Levels;

    private static PerturbationStep WithSeverity(Perturbation perturbation, double severity) =>
        perturbation.At(Math.Max(1, perturbation.Scale.TicksAtMost(Math.Min(severity, perturbation.MaxSeverity))));
}
