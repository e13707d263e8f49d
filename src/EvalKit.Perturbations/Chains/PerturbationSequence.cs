namespace EvalKit;

/// <summary>A fixed chain: every one of its axes, in order, all at the same severity.</summary>
public sealed class PerturbationSequence : PerturbationAxis
{
    private readonly PerturbationAxis[] _axes;

    internal PerturbationSequence(IEnumerable<PerturbationAxis> axes) =>
        _axes = [.. axes.SelectMany(axis => axis is PerturbationSequence sequence ? sequence._axes : [axis])];

    /// <inheritdoc/>
    public override string Label => string.Join(" > ", _axes.Select(axis => axis.Label));

    /// <inheritdoc/>
    public override IReadOnlyList<Perturbation> Members => [.. _axes.SelectMany(axis => axis.Members)];

    /// <inheritdoc/>
    public override int MaxLength => _axes.Sum(axis => axis.MaxLength);

    /// <inheritdoc/>
    public override bool IsRandom => _axes.Any(axis => axis.IsRandom);

    /// <inheritdoc/>
    public override double MaxSeverity => _axes.Max(axis => axis.MaxSeverity);

    /// <summary>A set within a chain stands for as many chains.</summary>
    internal override IEnumerable<PerturbationAxis> Axes => _axes
        .Aggregate<PerturbationAxis, IEnumerable<PerturbationAxis[]>>([[]], (chains, axis) => chains.SelectMany(_ => axis.Axes, (chain, link) => (PerturbationAxis[])[.. chain, link]))
        .Select(chain => new PerturbationSequence(chain));

    internal override IEnumerable<PerturbationStep> StepsAt(double severity, CounterRandom random) =>
        _axes.SelectMany((axis, index) => axis.StepsAt(severity, random.Stream(index)));

    internal override PerturbationAxis Map(Func<Perturbation, Perturbation> change) =>
        new PerturbationSequence(_axes.Select(axis => axis.Map(change)));
}
