namespace EvalKit.Statistics;

/// <summary>
/// All paths of a sequential test at once: the probability of each undecided count, trial by trial. Only counts between the
/// boundaries are kept, a handful whatever the number of trials.
/// </summary>
internal sealed class SprtWalk(SprtBoundaries boundaries, double rate)
{
    private List<double> _probability = [1];
    private List<double> _next = [];

    public long Trials { get; private set; }

    public double Good { get; private set; }

    public double Bad { get; private set; }

    /// <summary>Σ probability · trials of the paths that have ended.</summary>
    public double StoppedTrials { get; private set; }

    public long LeastUndecided { get; private set; }

    public long MostUndecided => LeastUndecided + _probability.Count - 1;

    public double Undecided => _probability.Sum();

    public double UndecidedUpTo(long passes) =>
        _probability.Take((int)Math.Clamp(passes - LeastUndecided + 1, 0, _probability.Count)).Sum();

    public void Step()
    {
        Trials++;
        _next.Clear();
        var least = LeastUndecided;
        for (var i = 0; i <= _probability.Count && _probability.Count > 0; i++)
        {
            var probability = (i > 0 ? _probability[i - 1] * rate : 0) + (i < _probability.Count ? _probability[i] * (1 - rate) : 0);
            switch (boundaries.Decide(LeastUndecided + i, Trials))
            {
                case SequentialDecision.Good:
                    Good += probability;
                    StoppedTrials += probability * Trials;
                    break;
                case SequentialDecision.Bad:
                    Bad += probability;
                    StoppedTrials += probability * Trials;
                    least = LeastUndecided + i + 1;
                    break;
                default:
                    _next.Add(probability);
                    break;
            }
        }

        LeastUndecided = least;
        (_probability, _next) = (_next, _probability);
    }
}
