using EvalKit.Media;

namespace EvalKit;

/// <summary>What this run's clean trials gave, case by case.</summary>
internal sealed class BaselineRecord(int cases)
{
    private readonly ContentHash[] _input = new ContentHash[cases];
    private readonly int[] _passes = new int[cases];
    private readonly int[] _trials = new int[cases];
    private readonly double[] _score = new double[cases];

    /// <summary>Trials without a score.</summary>
    public long Missing { get; private set; }

    /// <summary>A case whose clean prompt was not the same every time; −1 for none.</summary>
    public int Unsteady { get; private set; } = -1;

    public IEnumerable<int> Cases => Enumerable.Range(0, cases);

    public ContentHash Input(int index) => _input[index];

    public void Add(in PlannedTrial trial, in TrialResult result)
    {
        if (!trial.Facts.IsClean) return;
        var index = trial.Case;
        if (result.Input != default && _input[index] != default && result.Input != _input[index]) Unsteady = index;
        if (result.Input != default) _input[index] = result.Input;
        if (result.Score is not { } score)
        {
            Missing++;
            return;
        }

        _trials[index]++;
        _score[index] += score;
        if (result.Outcome == TrialOutcome.Passed) _passes[index]++;
    }

    public BaselineRow Row(int index, string id, string cell) => new(id, _input[index], cell, _passes[index], _trials[index], _score[index]);
}
