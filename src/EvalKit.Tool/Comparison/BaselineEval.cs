using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>An eval as its committed baseline has it: clean trials alone, one row for a case.</summary>
internal sealed class BaselineEval : EarlierEval
{
    private readonly Dictionary<string, BaselineRow> _rows;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public BaselineEval(BaselineFile file)
    {
        _rows = file.Rows.ToDictionary(row => row.Case, StringComparer.Ordinal);
        Setup = new(file.Eval, file.Subject)
        {
            Cases = file.Rows.Count,
            Versions = new(file.Perturbations.Split(' ').Where(version => version.Contains('@', StringComparison.Ordinal)), StringComparer.Ordinal),
        };
    }

    public override EvalSetup Setup { get; }

    // Only complete runs become a baseline.
    public override bool CutOff => false;

    public override Counterpart Take(Population population, TrialEntry trial)
    {
        if (population != Population.Clean) return new(CounterpartKind.NoTrial);
        if (!_rows.TryGetValue(trial.Case, out var row)) return new(CounterpartKind.NoCase);
        _asked.Add(trial.Case);
        return trial.Input != default && trial.Input != row.Input
            ? new(CounterpartKind.OtherInput)
            : new(CounterpartKind.Paired, new((double)row.Passes / row.Trials, row.Score / row.Trials));
    }

    public override IEnumerable<(Population Population, string Case, string Cluster, Measured Value, SliceLabels Slices)> Left() =>
        _rows.Values.Where(row => !_asked.Contains(row.Case))
            .Select(row => (Population.Clean, row.Case, row.Case, new Measured((double)row.Passes / row.Trials, row.Score / row.Trials), default(SliceLabels)));
}
