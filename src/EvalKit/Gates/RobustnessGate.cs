namespace EvalKit;

/// <summary>A bar on the mean loss of score between a case's clean trial and its trials at one severity.</summary>
internal sealed class RobustnessGate : MeanGate
{
    private readonly double _severity;
    private readonly double _bar;

    public RobustnessGate(double severity, double loses, double? tolerance)
        : base(tolerance)
    {
        if (!(severity > 0 && severity <= SeverityScale.Max)) throw new ArgumentOutOfRangeException(nameof(severity), severity, "A severity lies over 0 and is at most 5.");
        if (!(loses >= 0 && loses < 1)) throw new ArgumentOutOfRangeException(nameof(loses), loses, "A loss is at least 0 and below 1 (else it can never fail).");
        (_severity, _bar) = (severity, loses);
    }

    internal override DesignNeeds Needs => new(ProbeSeverity: _severity, ComparesWithClean: true);

    // A perturbed case can score better than the clean one.
    protected override double Least => -1;

    protected override double Bar => _bar;

    protected override bool AtMost => true;

    protected override string Measure => FormattableString.Invariant($"loss of score at severity {_severity:0.##}");

    internal override bool Takes(TrialPurpose purpose) => purpose == TrialPurpose.Probe;

    protected internal override bool Judges(in TrialFacts trial) => trial.Severity == _severity;

    internal override GateTally NewTally(PlanSize size) => new LossTally(size);

    private sealed class LossTally(PlanSize size) : MeanTally(size)
    {
        private readonly ClusterSums _sums = new(size.Clusters);
        private long _scored;

        public override long Scored => _scored;

        public override string Over => FormattableString.Invariant($"over {Planned} pairs");

        public override void Add(in PlannedTrial trial, in TrialResult result, CleanRecord? clean)
        {
            base.Add(trial, result, clean);
            var before = clean!.Score(trial.Case);
            if (before is not null && result.Score is not null) _scored++;
            _sums.Add(trial.Cluster, (before ?? 0) - (result.Score ?? 1), (before ?? 1) - (result.Score ?? 0));
        }

        public override ClusterSums Sums() => _sums;
    }
}
