using EvalKit.Statistics;

namespace EvalKit;

/// <summary>A bar on pass^k.</summary>
internal sealed class PassHatKGate : MeanGate
{
    private readonly int _k;
    private readonly double _bar;

    public PassHatKGate(int k, double bar, double? tolerance)
        : base(tolerance)
    {
        if (!(bar > 0 && bar <= 1)) throw new ArgumentOutOfRangeException(nameof(bar), bar, "A bar lies over 0 (else it can never fail) and is at most 1.");
        if (tolerance >= bar) throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "A tolerance is below the bar.");
        (_k, _bar) = (k, bar);
    }

    internal override DesignNeeds Needs => new(Repeats: _k);

    internal override double? PassBar => _bar;

    protected override double Least => 0;

    protected override double Bar => _bar;

    protected override string Measure => FormattableString.Invariant($"rate of passing all of {_k} tries");

    protected internal override bool Judges(in TrialFacts trial) => trial.IsClean;

    internal override GateTally NewTally(PlanSize size) => new RepeatTally(size, _k);

    private sealed class RepeatTally(PlanSize size, int k) : MeanTally(size)
    {
        private readonly PlanSize _size = size;
        private readonly int[] _planned = new int[size.Cases];
        private readonly int[] _passed = new int[size.Cases];
        private readonly int[] _failed = new int[size.Cases];
        private readonly int[] _cluster = new int[size.Cases];

        public override string Over => FormattableString.Invariant($"over {_planned.Count(n => n > 0)} cases × {_planned.Max()} trials");

        public override void Plan(in PlannedTrial trial)
        {
            base.Plan(trial);
            _planned[trial.Case]++;
            _cluster[trial.Case] = trial.Cluster;
        }

        public override void Add(in PlannedTrial trial, in TrialResult result, CleanRecord? clean)
        {
            base.Add(trial, result, clean);
            if (result.Outcome == TrialOutcome.Passed) _passed[trial.Case]++;
            else if (result.Outcome == TrialOutcome.Failed) _failed[trial.Case]++;
        }

        public override ClusterSums Sums()
        {
            var sums = new ClusterSums(_size.Clusters);
            for (var i = 0; i < _planned.Length; i++)
            {
                int n = _planned[i];
                if (n > 0) sums.Add(_cluster[i], Repeats.AllPass(_passed[i], n, k), Repeats.AllPass(n - _failed[i], n, k));
            }

            return sums;
        }
    }
}
