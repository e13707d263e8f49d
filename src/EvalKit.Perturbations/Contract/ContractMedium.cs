namespace EvalKit;

/// <summary>What the contract's check needs to know of a kind of content.</summary>
internal abstract class ContractMedium<T>
    where T : class
{
    /// <summary>Small and odd inputs, smallest first, each with how to name it.</summary>
    public abstract IReadOnlyList<(string Name, T Value)> EdgeInputs { get; }

    /// <summary>An ordinary input, on which change can be measured.</summary>
    public abstract (string Name, T Value) Ordinary { get; }

    /// <summary>How much a distance may fall, or jump, by rounding alone.</summary>
    public abstract double Slack { get; }

    public abstract T Clone(T value);

    public abstract bool Same(T one, T other);

    /// <summary>The bare kernel.</summary>
    public abstract T? Run(Perturbation perturbation, T input, in PerturbationContext context);

    /// <summary>What makes a result unusable, or null.</summary>
    public abstract string? Flaw(T input, T result);

    /// <summary>How far apart two are, or NaN where their shapes differ.</summary>
    public abstract double Distance(T one, T other);
}
