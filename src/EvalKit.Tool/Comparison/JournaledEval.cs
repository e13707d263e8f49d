using System.Runtime.InteropServices;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit;

/// <summary>An eval of an earlier run, as its journal has it.</summary>
internal sealed class JournaledEval(EvalEntry plan) : EarlierEval, IDisposable
{
    private readonly Dictionary<ContentHash, RecordedTrial>[] _trials = [.. Enum.GetValues<Population>().Select(_ => new Dictionary<ContentHash, RecordedTrial>())];
    private readonly Dictionary<ContentHash, int> _again = [];
    private readonly Dictionary<ContentHash, int> _takenAgain = [];
    private readonly TextIndex _cases = new();
    private readonly TextIndex _clusters = new();
    private readonly ContentHasher _hasher = new();
    private bool _ended;

    public override EvalSetup Setup { get; } = EvalSetup.Of(plan);

    public override bool CutOff => !_ended;

    public void Add(EvalEndEntry end) => _ended = end.Ending == "complete";

    public void Add(Population population, TrialEntry trial)
    {
        Setup.Note(trial);
        var value = Measured.Of(trial);
        var kept = new RecordedTrial
        {
            Input = trial.Input, Pass = value.Pass ?? double.NaN, Score = value.Score ?? double.NaN, Case = _cases.Of(trial.Case), Cluster = _clusters.Of(trial.Cluster ?? trial.Case),
            Cell = trial.Cell, Axis = trial.Axis,
        };
        var key = PairKey.Of(_hasher, population, trial);
        if (!_trials[(int)population].TryAdd(key, kept)) _trials[(int)population][PairKey.Again(key, ++CollectionsMarshal.GetValueRefOrAddDefault(_again, key, out _))] = kept;
    }

    public override Counterpart Take(Population population, TrialEntry trial)
    {
        var key = PairKey.Of(_hasher, population, trial);
        var trials = _trials[(int)population];
        ref var found = ref CollectionsMarshal.GetValueRefOrNullRef(trials, key);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref found) && found.Taken)
            found = ref CollectionsMarshal.GetValueRefOrNullRef(trials, PairKey.Again(key, ++CollectionsMarshal.GetValueRefOrAddDefault(_takenAgain, key, out _)));
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref found)) return new(_cases.Has(trial.Case) ? CounterpartKind.NoTrial : CounterpartKind.NoCase);
        found.Taken = true;
        // Where nothing was sent, the trial is missing; it is not another one.
        return found.Input != default && trial.Input != default && found.Input != trial.Input ? new(CounterpartKind.OtherInput) : new(CounterpartKind.Paired, found.Value);
    }

    public override IEnumerable<(Population Population, string Case, string Cluster, Measured Value, SliceLabels Slices)> Left() =>
        from population in Enum.GetValues<Population>()
        from trial in _trials[(int)population].Values
        where !trial.Taken
        select (population, _cases[trial.Case], _clusters[trial.Cluster], trial.Value, SliceLabels.Of(plan, trial.Cell, trial.Axis));

    public void Dispose() => _hasher.Dispose();
}
