namespace EvalKit;

/// <summary>One eval in two runs.</summary>
/// <param name="Id">The eval's id.</param>
/// <param name="Pairing">The pairs.</param>
/// <param name="Rows">What they show, the whole populations before their slices.</param>
internal sealed record ComparedEval(string Id, EvalPairing Pairing, IReadOnlyList<ComparedRow> Rows)
{
    /// <summary>What a reader should know of the comparison, in words.</summary>
    public IEnumerable<string> Notes()
    {
        if (Pairing.Earlier.CutOff) yield return "the earlier run was cut off or has not ended: what it lacks is missing, and counts against every claim";
        if (Pairing.CutOff) yield return "the later run was cut off or has not ended: what it lacks is missing, and counts against every claim";
        foreach (var difference in Pairing.Earlier.Setup.DifferencesTo(Pairing.Setup)) yield return difference;
        if (Pairing.OnlyBefore.Trials > 0) yield return $"not compared, only in the earlier run: {Pairing.OnlyBefore}";
        if (Pairing.OnlyAfter.Trials > 0) yield return $"not compared, only in the later run: {Pairing.OnlyAfter}";
        if (Pairing.OtherInput.Trials > 0) yield return $"not compared, sent another input: {Pairing.OtherInput}";
        if (Rows.Count == 0) yield return "no trial of one run has a counterpart in the other";
    }
}
