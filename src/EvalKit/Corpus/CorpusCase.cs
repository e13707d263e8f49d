namespace EvalKit;

/// <summary>An entry that can be replayed: matched to the plan's cases and perturbations.</summary>
/// <param name="Index">Its place among all entries.</param>
/// <param name="Result">What its tries give.</param>
/// <param name="Value">The case.</param>
/// <param name="Row">The case's row; −1 for a value that only the corpus has.</param>
/// <param name="Cell">The cell it is replayed with.</param>
/// <param name="Axis">The perturbation axis, or −1.</param>
internal sealed record CorpusCase<TCase>(int Index, CorpusResult Result, TCase Value, int Row, int Cell, int Axis)
{
    public KnownFailure Entry => Result.Entry;

    public PerturbationChain Chain => Result.Chain!;

    /// <summary>The position of its first call among the planned ones.</summary>
    public long FirstCall { get; init; }

    /// <summary>2 where the reply is compared with that to the unperturbed input.</summary>
    public int CallsPerTry { get; init; } = 1;
}
