namespace EvalKit;

/// <summary>What each case's clean trials gave, for the gates that compare with them. A few bytes per case; shared by all gates and slices.</summary>
internal sealed class CleanRecord(int cases)
{
    private readonly ulong[] _answer = new ulong[cases];
    private readonly float[] _score = Filled(cases);
    private readonly int[] _planned = new int[cases];
    private readonly int[] _same = new int[cases];
    private readonly int[] _changed = new int[cases];

    /// <summary>A repetition of the clean input is planned.</summary>
    public void Plan(in PlannedTrial trial)
    {
        if (trial.Repeat > 0) _planned[trial.Case]++;
    }

    public void Add(in PlannedTrial trial, in TrialResult result)
    {
        if (trial.Repeat == 0)
        {
            _answer[trial.Case] = result.Answer.Low;
            _score[trial.Case] = (float?)result.Score ?? float.NaN;
        }
        else if (HasAnswer(trial.Case) && result.Answer != default)
        {
            (result.Answer.Low == _answer[trial.Case] ? _same : _changed)[trial.Case]++;
        }
    }

    /// <summary>Whether the first clean trial of a case gave an answer to compare with.</summary>
    public bool HasAnswer(int index) => _answer[index] != 0;

    /// <summary>The hash of the first clean trial's answer.</summary>
    public ulong Answer(int index) => _answer[index];

    /// <summary>The first clean trial's score; null where it has none.</summary>
    public double? Score(int index) => float.IsNaN(_score[index]) ? null : _score[index];

    /// <summary>The share of repeated clean trials whose answer differs from the first, with what is missing counted as changed or not.</summary>
    public double Changed(int index, bool missingChanged)
    {
        int planned = _planned[index];
        if (planned == 0) return 0;
        return missingChanged ? (planned - _same[index]) / (double)planned : _changed[index] / (double)planned;
    }

    private static float[] Filled(int length)
    {
        var scores = new float[length];
        Array.Fill(scores, float.NaN);
        return scores;
    }
}
