using FsCheck;

namespace EvalKit;

/// <summary>Perturbations as FsCheck arbitraries.</summary>
public static class PerturbationArbitraries
{
    /// <summary>
    /// Chains of this axis, every step on its perturbation's tick grid. The severity of a chain is uniform up to the highest the axis
    /// reaches: one step has it, the others lie anywhere below. FsCheck's size is ignored, because it would make severe chains rare.
    /// The shrinker leaves out steps and then lowers severities; each candidate is strictly milder, down to the empty chain (the
    /// clean prompt), so that <c>Check.One</c> always comes to an end. <see cref="CounterexampleSearch"/> shrinks the same chains
    /// with several times fewer calls.
    /// </summary>
    public static Arbitrary<PerturbationChain> ToArbitrary(this PerturbationAxis axis)
    {
        ArgumentNullException.ThrowIfNull(axis);
        return new ChainArbitrary(axis);
    }
}
