namespace EvalKit;

/// <summary>
/// Several axes under one name, as a preset gives them. <c>.Under(set)</c> takes each for itself, as if they were listed, so that trials
/// are balanced over them and reported for each; verbs such as <see cref="PerturbationAxis.Then"/> apply to every one. A chain of the
/// set itself is a chain of one of them.
/// </summary>
public sealed class PerturbationSet : PerturbationAxis
{
    private readonly PerturbationAxis[] _axes;
    private readonly string _name;

    internal PerturbationSet(string name, IEnumerable<PerturbationAxis> axes)
    {
        _name = name;
        _axes = [.. axes];
    }

    /// <summary>The name of the preset: <c>everyday</c>.</summary>
    public override string Label => _name;

    /// <inheritdoc/>
    public override IReadOnlyList<Perturbation> Members => [.. _axes.SelectMany(axis => axis.Members)];

    /// <inheritdoc/>
    public override int MaxLength => _axes.Max(axis => axis.MaxLength);

    /// <inheritdoc/>
    public override bool IsRandom => _axes.Length > 1 || _axes[0].IsRandom;

    /// <inheritdoc/>
    public override double MaxSeverity => _axes.Max(axis => axis.MaxSeverity);

    internal override IEnumerable<PerturbationAxis> Axes => _axes.SelectMany(axis => axis.Axes);

    internal override IEnumerable<PerturbationStep> StepsAt(double severity, CounterRandom random)
    {
        var able = _axes.Where(axis => axis.MaxSeverity >= severity).ToArray();
        if (able.Length == 0) able = [.. _axes.Where(axis => axis.MaxSeverity == MaxSeverity)];
        return able[random.Stream("member").BelowAt(0, able.Length)].StepsAt(severity, random);
    }

    internal override PerturbationAxis Map(Func<Perturbation, Perturbation> change) => new PerturbationSet(_name, _axes.Select(axis => axis.Map(change)));
}
