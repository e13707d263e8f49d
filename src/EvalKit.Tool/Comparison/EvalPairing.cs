using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Lays the trials of an eval's later run beside those of the earlier one.</summary>
internal sealed class EvalPairing(EvalEntry plan, EarlierEval earlier)
{
    // A hostile journal may declare any number of perturbations.
    private const int MostSlices = 200;

    private readonly Dictionary<SliceKey, PairSums> _passes = [];
    private readonly Dictionary<Population, PairSums> _scores = [];
    private readonly TextIndex _clusters = new();
    private bool _ended;

    public EvalSetup Setup { get; } = EvalSetup.Of(plan);

    public EarlierEval Earlier => earlier;

    public FlipList Flips { get; } = new();

    /// <summary>Cases, or trials of cases, that only the earlier run has.</summary>
    public Unpaired OnlyBefore { get; } = new();

    /// <summary>Those that only the later run has.</summary>
    public Unpaired OnlyAfter { get; } = new();

    /// <summary>Trials that were sent something else.</summary>
    public Unpaired OtherInput { get; } = new();

    /// <summary>Whether the later run was cut off: what it lacks is missing, not gone.</summary>
    public bool CutOff => !_ended;

    public void Add(EvalEndEntry end) => _ended = end.Ending == "complete";

    public void Add(Population population, TrialEntry trial)
    {
        Setup.Note(trial);
        var found = earlier.Take(population, trial);
        var absent = found.Kind is CounterpartKind.NoTrial or CounterpartKind.NoCase;
        if (found.Kind == CounterpartKind.OtherInput) OtherInput.Add(trial.Case);
        else if (absent && !earlier.CutOff) OnlyAfter.Add(trial.Case);
        else Add(population, trial.Cluster ?? trial.Case, absent ? Measured.Missing : found.Value, Measured.Of(trial), SliceLabels.Of(plan, trial.Cell, trial.Axis), trial);
    }

    /// <summary>Counts what of the earlier run has no counterpart. Once, at the end.</summary>
    public void Complete()
    {
        foreach (var (population, id, cluster, value, slices) in earlier.Left())
        {
            if (CutOff) Add(population, cluster, value, Measured.Missing, slices, null);
            else OnlyBefore.Add(id);
        }
    }

    /// <summary>The rows: every population whole, then its slices where there are two of a kind.</summary>
    public IEnumerable<(SliceKey Slice, string Measure, PairSums Pairs)> Rows()
    {
        foreach (var population in Enum.GetValues<Population>())
        {
            if (!_passes.TryGetValue(new(population, "", ""), out var all)) continue;
            yield return (new(population, "", ""), ComparedRow.PassRateName, all);
            if (_scores.TryGetValue(population, out var scores) && !scores.IsYesOrNo) yield return (new(population, "", ""), ComparedRow.MeanScoreName, scores);
            foreach (var facet in _passes.Where(row => row.Key.Population == population && !row.Key.IsWhole).GroupBy(row => row.Key.Facet).Where(facet => facet.Count() > 1))
            {
                foreach (var (slice, pairs) in facet.OrderBy(row => Rank(row.Key.Label)).ThenBy(row => row.Key.Label, StringComparer.Ordinal)) yield return (slice, ComparedRow.PassRateName, pairs);
            }
        }
    }

    // Easy before hard; other labels by their letters.
    private static int Rank(string label) => Enum.TryParse<Difficulty>(label, ignoreCase: true, out var difficulty) ? (int)difficulty : 0;

    private void Add(Population population, string clusterName, Measured before, Measured after, SliceLabels slices, TrialEntry? trial)
    {
        var cluster = _clusters.Of(clusterName);
        Sums(new(population, "", "")).Add(cluster, before.Pass, after.Pass);
        foreach (var (facet, label) in new[] { ("modality", slices.Modality), ("difficulty", slices.Difficulty), ("perturbation", slices.Perturbation) })
        {
            if (label is not null) Sums(new(population, facet, label)).Add(cluster, before.Pass, after.Pass);
        }

        if (!_scores.TryGetValue(population, out var scores)) _scores.Add(population, scores = new());
        scores.Add(cluster, before.Score, after.Score);
        if (trial is not null && before.Pass is { } then && after.Pass is { } now && then != now) Flips.Add(FlipOf(population, trial, then > now));
    }

    private PairSums Sums(SliceKey slice)
    {
        if (_passes.TryGetValue(slice, out var sums)) return sums;
        if (_passes.Count >= MostSlices) slice = slice with { Label = "(others)" };
        return _passes.TryGetValue(slice, out sums) ? sums : _passes[slice] = new();
    }

    private Flip FlipOf(Population population, TrialEntry trial, bool lost) => new(plan.Id, trial.Case, population, trial.Chain, trial.Severity, trial.Repeat, lost)
    {
        Reason = lost ? trial.Reason : null,
        Replay = new ReplayToken(plan.Id, trial.Case, trial.Chain, plan.Seed, []).ToString(),
    };
}
