namespace EvalKit;

/// <summary>A law that a perturbation does not keep.</summary>
/// <param name="Law">Which one.</param>
/// <param name="Example">The smallest input and the severity that show it.</param>
public sealed record BrokenLaw(PerturbationLaw Law, string Example)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Law}: {Example}";
}
