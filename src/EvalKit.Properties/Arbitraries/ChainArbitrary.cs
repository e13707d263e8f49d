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
        var highest = axis.Members.Max(member => member.MaxSeverity);
        var shape = axis.ChainAt(highest, random.Stream("shape"));
        if (shape.Steps.Count == 0) return shape;
        var levels = random.Stream("severity");
        var severity = highest * Level(levels, 0);
        var strongest = levels.BelowAt(1, shape.Steps.Count);
        return PerturbationChain.Of(shape.Steps.Select((step, i) =>
            WithSeverity(step.Perturbation, i == strongest ? severity : severity * Level(levels, 2 + i))));
    }

    private static double Level(CounterRandom random, int index) => (1 + random.BelowAt(index, Levels)) / (double)Levels;

    private static PerturbationStep WithSeverity(Perturbation perturbation, double severity) =>
        perturbation.At(Math.Max(1, perturbation.Scale.TicksAtMost(Math.Min(severity, perturbation.MaxSeverity))));
}
