namespace EvalKit;

/// <summary>What became of a case in an earlier run: <see cref="Slice.FromHistory"/>.</summary>
public sealed class HistoryFacet : Facet
{
    // Asked for by every trial.
    private readonly string _passed;
    private readonly string _failed;
    private readonly string _unknown;

    internal HistoryFacet(Baseline baseline)
        : base($"history in {baseline}")
    {
        Baseline = baseline;
        (_passed, _failed, _unknown) = ($"passed in {baseline}", $"failed in {baseline}", $"not in {baseline}");
    }

    internal Baseline Baseline { get; }

    /// <summary>The cases that failed in some clean trial of that run.</summary>
    public FacetValue FailedBefore() => new(this, LabelOf(passed: false));

    /// <summary>The cases that passed every clean trial of that run.</summary>
    public FacetValue PassedBefore() => new(this, LabelOf(passed: true));

    internal override string? LabelOf(in TrialFacts trial) => trial.HistoryOf is { } history ? LabelOf(history(Baseline)) : null;

    /// <summary>The label of the cases that fared alike.</summary>
    /// <param name="passed">Null for a case that the run did not have.</param>
    internal string LabelOf(bool? passed) => passed switch
    {
        true => _passed,
        false => _failed,
        null => _unknown,
    };
}
