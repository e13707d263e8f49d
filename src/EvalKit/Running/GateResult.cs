namespace EvalKit;

/// <summary>A decided gate, or one slice of it.</summary>
/// <param name="Gate">The gate in words.</param>
/// <param name="Slice">The slice's label; empty for the whole eval.</param>
/// <param name="Evidence">The counted trials.</param>
/// <param name="Decision">Verdict and figures.</param>
public sealed record GateResult(string Gate, string Slice, GateEvidence Evidence, GateDecision Decision)
{
    /// <summary>What was decided.</summary>
    public Verdict Verdict => Decision.Verdict;

    /// <summary>True where a test may be green: Pass, or Inconclusive within the tolerance outside strict runs.</summary>
    internal bool IsGreen(bool strict) => Verdict == Verdict.Pass || (Verdict == Verdict.Inconclusive && Decision.Shown && !strict);

    /// <summary>Slice, figures and verdict on one line.</summary>
    public override string ToString() => $"{(Slice.Length == 0 ? "" : $"[{Slice}] ")}{Decision.Text}  {Verdict.ToString().ToUpperInvariant()}";
}
