namespace EvalKit;

/// <summary>A bar on the net share of answers that change under perturbation.</summary>
internal sealed class FlipRateGate : MeanGate
{
    private readonly double _bar;

    public FlipRateGate(double bar, double? tolerance)
        : base(tolerance)
    {
        if (!(bar >= 0 && bar < 1)) throw new ArgumentOutOfRangeException(nameof(bar), bar, "A flip rate's bar is at least 0 and below 1 (else it can never fail).");
        _bar = bar;
    }

    internal override DesignNeeds Needs => new(SecondClean: true, ComparesAnswers: true, ComparesWithClean: true);

    // Clean repeats can change more often than perturbed inputs do.
    protected override double Least => -1;

    protected override double Bar => _bar;

    protected override bool AtMost => true;

    protected override string Measure => "flip rate";

    protected internal override bool Judges(in TrialFacts trial) => trial.IsPerturbed && trial.Purpose == TrialPurpose.Measure;

    internal override GateTally NewTally(PlanSize size) => new FlipTally(size);

    private sealed class FlipTally(PlanSize size) : MeanTally(size)
    {
        private readonly PlanSize _size = size;
        private readonly int[] _planned = new int[size.Cases];
        private readonly int[] _same = new int[size.Cases];
        private readonly int[] _changed = new int[size.Cases];
        private readonly int[] _cluster = new int[size.Cases];
        private CleanRecord? _clean;
        private long _compared;

        public override long Scored => _compared;

        public override string Over => FormattableString.Invariant($"over {Planned} perturbed answers, net of clean repeats");

        public override void Plan(in PlannedTrial trial)
        {
            base.Plan(trial);
            _planned[trial.Case]++;
            _cluster[trial.Case] = trial.Cluster;
        }

        public override void Add(in PlannedTrial trial, in TrialResult result, CleanRecord? clean)
        {
            base.Add(trial, result, clean);
            _clean = clean;
            if (!clean!.HasAnswer(trial.Case) || result.Answer == default) return;
            _compared++;
            (result.Answer.Low == clean.Answer(trial.Case) ? _same : _changed)[trial.Case]++;
        }

        public override ClusterSums Sums()
        {
            var sums = new ClusterSums(_size.Clusters);
            for (var i = 0; i < _planned.Length; i++)
            {
                double n = _planned[i];
                if (n == 0) continue;
                var (most, least) = ((n - _same[i]) / n, _changed[i] / n);
                sums.Add(_cluster[i], least - _clean!.Changed(i, missingChanged: true), most - _clean.Changed(i, missingChanged: false));
            }

            return sums;
        }
    }
}
