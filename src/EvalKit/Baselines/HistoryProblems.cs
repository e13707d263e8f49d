namespace EvalKit;

/// <summary>What keeps a slice from being picked by an earlier run: results must not pick the cases that they judge.</summary>
internal static class HistoryProblems
{
    /// <summary>The facets of a gate that an earlier run decides on.</summary>
    public static IEnumerable<HistoryFacet> HistoryOf(this Gate gate) => new[] { gate.Only?.Facet, gate.Each }.OfType<HistoryFacet>();

    /// <summary>How to come by the file that a slice needs: the gate that picks by it cannot stand in the run that writes it.</summary>
    public static string HowToWriteFirst(Baseline baseline) =>
        $"Write the baseline first: put NoRegression.Against({(baseline == Baseline.Anchor ? "Baseline.Anchor" : "Baseline.Committed")}) in the place of this gate for one whole run with EVALKIT_BASELINE=update, and commit the file.";

    /// <summary>Whether a gate could only judge the results that picked its cases: a deterministic subject gives them again.</summary>
    public static bool IsOldNews(Gate gate, Func<Baseline, BaselineFile?> fileOf, SubjectIdentity subject) => subject.Deterministic && gate.JudgesClean()
        && gate.HistoryOf().Any(facet => fileOf(facet.Baseline)?.Subject == VisibleText.Of(subject.ToString(), EvalId.MaxLength));

    /// <summary>Why such results say nothing.</summary>
    public static string OldNews(Baseline baseline, BaselineFile file) => $"{baseline} is of {VisibleText.Of(file.Subject, 60)}, which is declared deterministic and gives the same replies again";

    /// <summary>What is wrong, as sentences.</summary>
    /// <param name="gates">The plan's gates.</param>
    /// <param name="fileOf">The file of a baseline; null where this run is to write the first one.</param>
    /// <param name="subject">Who is judged.</param>
    public static IEnumerable<string> Of(IReadOnlyList<Gate> gates, Func<Baseline, BaselineFile?> fileOf, SubjectIdentity subject)
    {
        foreach (var (gate, baseline) in gates.SelectMany(gate => gate.HistoryOf().Select(facet => (gate, facet.Baseline))))
        {
            if (fileOf(baseline) is not { } file)
            {
                yield return $"The gate \"{gate}\" picks its cases by {baseline}, which this very run would write: its trials would pick the cases that they judge. {HowToWriteFirst(baseline)}";
                continue;
            }

            if (gate.Needs.Baseline is { } compared && (compared == baseline || fileOf(compared) is not { } other || other.Rows.SequenceEqual(file.Rows)))
                yield return $"The gate \"{gate}\" compares its cases with the results that picked them: cases picked for failing can only get better, and those picked for passing only worse. Pick by another run, or compare with another subject (.Compare).";
            if (gates.All(other => IsOldNews(other, fileOf, subject)))
                yield return $"The gate \"{gate}\" would judge the results that picked its cases: {OldNews(baseline, file)}. Give a changed subject another version; of an unchanged one there is nothing to learn here, and no other gate is required.";
        }
    }
}
