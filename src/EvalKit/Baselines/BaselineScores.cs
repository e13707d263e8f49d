using EvalKit.Media;

namespace EvalKit;

/// <summary>A baseline laid beside the cases of the plan.</summary>
internal sealed class BaselineScores
{
    private readonly ContentHash[] _input;
    private readonly double[] _mean;
    private readonly bool[] _failed;

    /// <param name="file">The baseline; null where there is none yet, in a run that writes one.</param>
    /// <param name="rowOf">The plan's cases by id.</param>
    public BaselineScores(BaselineFile? file, IReadOnlyDictionary<string, int> rowOf)
    {
        File = file;
        _input = new ContentHash[rowOf.Count];
        _mean = new double[rowOf.Count];
        _failed = new bool[rowOf.Count];
        var gone = new List<string>();
        foreach (var row in file?.Rows ?? [])
        {
            if (rowOf.TryGetValue(row.Case, out var index)) (_input[index], _mean[index], _failed[index]) = (row.Input, row.Score / row.Trials, row.Passes < row.Trials);
            else gone.Add(row.Case);
        }

        Gone = gone;
    }

    public BaselineFile? File { get; }

    /// <summary>Cases that the plan does not have any more.</summary>
    public IReadOnlyList<string> Gone { get; }

    /// <summary>Whether the baseline has the case at all.</summary>
    public bool Has(int index) => _input[index] != default;

    /// <summary>Whether the case was sent the same then. Where nothing was sent now, it is taken to be: the trial is missing, the case is not new.</summary>
    public bool Matches(int index, ContentHash input) => Has(index) && (input == default || input == _input[index]);

    /// <summary>Whether the case passed every trial then; null where the baseline lacks it.</summary>
    public bool? Passed(int index) => Has(index) ? !_failed[index] : null;

    /// <summary>The case's mean score.</summary>
    public double Mean(int index) => _mean[index];
}
