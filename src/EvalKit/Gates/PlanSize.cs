namespace EvalKit;

/// <summary>How much a tally may have to keep.</summary>
/// <param name="Cases">The cases of the eval.</param>
/// <param name="Clusters">The clusters they form.</param>
internal readonly record struct PlanSize(int Cases, int Clusters)
{
    /// <summary>What gates compare with; null where none does.</summary>
    public EvalBaselines? Baselines { get; init; }

    /// <summary>The entries of the corpus, which are judged apart from all cases; null where they are not.</summary>
    public IReadOnlyList<CorpusResult>? Corpus { get; init; }
}
