namespace EvalKit;

/// <summary>A bar on a mean score, with an interval that knows clusters.</summary>
internal sealed class MeanScoreGate : MeanGate
{
    private readonly double _bar;
    private readonly TrialPopulation _population;

    public MeanScoreGate(double bar, double? tolerance, TrialPopulation population)
        : base(tolerance)
    {
        if (!(bar > 0 && bar <= 1)) throw new ArgumentOutOfRangeException(nameof(bar), bar, "A mean score's bar lies over 0 (else it can never fail) and is at most 1.");
        if (tolerance >= bar) throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "A tolerance is below the bar.");
        _bar = bar;
        _population = population;
    }

    protected override double Least => 0;

    protected override double Bar => _bar;

    protected override string Measure => $"{_population.Adjective}mean score{_population.Limit}";

    protected internal override bool Judges(in TrialFacts trial) => _population.Includes(trial);

    internal override GateTally NewTally(PlanSize size) => new ScoreTally(size);

    private sealed class ScoreTally(PlanSize size) : MeanTally(size)
    {
        private readonly ClusterSums _sums = new(size.Clusters);
        private long _scored;

        public override long Scored => _scored;

        public override string Over => FormattableString.Invariant($"over {Planned} trials");

        public override void Add(in PlannedTrial trial, in TrialResult result, CleanRecord? clean)
        {
            base.Add(trial, result, clean);
            if (result.Score is { } score)
            {
                _scored++;
                _sums.Add(trial.Cluster, score);
            }
            else
            {
                _sums.Add(trial.Cluster, 0, 1);
            }
        }

        public override ClusterSums Sums() => _sums;
    }
}
