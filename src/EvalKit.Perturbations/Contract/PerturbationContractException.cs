namespace EvalKit;

/// <summary>A perturbation breaks laws; the message lists every one with the smallest example.</summary>
public sealed class PerturbationContractException : Exception
{
    internal PerturbationContractException(string perturbation, IReadOnlyList<BrokenLaw> broken)
        : base($"{perturbation} breaks {(broken.Count == 1 ? "a law" : $"{broken.Count} laws")} of perturbations:{string.Concat(broken.Select(law => $"{Environment.NewLine}  {law}"))}") =>
        Broken = broken;

    /// <summary>The laws that are broken, each once.</summary>
    public IReadOnlyList<BrokenLaw> Broken { get; }
}
