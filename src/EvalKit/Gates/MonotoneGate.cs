using EvalKit.Statistics;

namespace EvalKit;

/// <summary>The mean score does not rise with severity: the slope of the score over severity, case by case and axis by axis, is not above 0.</summary>
internal sealed class MonotoneGate : Gate
{
    private const double Power = 0.8;

    private readonly MeanClaim _claim;

    public MonotoneGate(double tolerance)
    {
        if (!(tolerance >= 0 && tolerance < 1)) throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "A tolerance is at least 0 and below 1.");
        _claim = new("rise of the score per step of severity", 0, tolerance, AtMost: true);
    }

    public override string Requirement => "the score does not rise with severity";

    protected internal override bool Judges(in TrialFacts trial) => trial.Purpose == TrialPurpose.Measure;

    protected internal override GateDecision Decide(GateEvidence evidence)
    {
        var tally = (SlopeTally)evidence.Tally!;
        if (evidence.Planned == evidence.Missing || tally.Pairs == 0)
            return new(Verdict.Incomplete, FormattableString.Invariant($"{_claim.Measure}: none of {evidence.Planned} trials was scored"));
        return _claim.Decide(tally.Figures(evidence.FailAlpha, evidence.PassAlpha), evidence, FormattableString.Invariant($"over {tally.Pairs} pairs of a clean and a perturbed trial"));
    }

    protected internal override string? WhyItCannotFail(GateEvidence planned) => planned.Clusters >= ClusteredMean.FewClusters ? null
        : FormattableString.Invariant($"could never fail: a trend over fewer than {ClusteredMean.FewClusters} independent cases shows nothing. Plan more cases.");

    protected internal override string? Caution(GateEvidence planned)
    {
        var flat = ((SlopeTally)planned.Tally!).IfFlat(planned.PassAlpha);
        return _claim.Reaches(flat) ? null : FormattableString.Invariant(
            $"cannot pass with {planned.Clusters} cases where the score stays what it is: they show only a rise of at most {flat:0.00##} per step, tolerance {_claim.Tolerance:0.00##}. Plan more cases.");
    }

    internal override string? Sees(GateEvidence planned)
    {
        if (planned.Clusters < ClusteredMean.FewClusters) return null;
        var tally = (SlopeTally)planned.Tally!;
        // No bound claims more than scores that never move would prove.
        var least = tally.IfFlat(planned.FailAlpha);
        var effect = MeanPower.DetectableEffect(planned.Clusters, planned.FailAlpha, Power) * Math.Sqrt(planned.Clusters) / tally.Spread();
        return FormattableString.Invariant($"{planned.Clusters} independent cases: in 4 runs of 5 it notices a rise of {Math.Max(least, effect / 2):0.00##} per step of severity, or of {Math.Max(least, effect / 10):0.00##} where scores scatter little");
    }

    internal override double FalseFailRate(GateEvidence planned) => planned.FailAlpha;

    internal override GateTally NewTally(PlanSize size) => new SlopeTally(size);

    /// <summary>Each perturbed trial with the clean one of its case and repeat; a stratum is an axis.</summary>
    private sealed class SlopeTally(PlanSize size) : GateTally(size)
    {
        private readonly List<(int Axis, int Cluster, double Severity)> _planned = [];
        private readonly List<(int Axis, int Cluster, double Severity, double? Clean, double? Perturbed)> _pairs = [];
        private readonly double?[] _clean = new double?[size.Cases];
        private long _scored;

        public override long Scored => _scored;

        public int Pairs => _pairs.Count;

        public override void Plan(in PlannedTrial trial)
        {
            base.Plan(trial);
            if (trial.Axis >= 0) _planned.Add((trial.Axis, trial.Cluster, trial.Facts.Severity));
        }

        public override void Add(in PlannedTrial trial, in TrialResult result, CleanRecord? clean)
        {
            base.Add(trial, result, clean);
            if (result.Score is not null) _scored++;
            if (trial.Axis < 0) _clean[trial.Case] = result.Score;
            else _pairs.Add((trial.Axis, trial.Cluster, trial.Facts.Severity, _clean[trial.Case], result.Score));
        }

        public MeanFigures Figures(double lowerAlpha, double upperAlpha)
        {
            var (x, strata, clusters) = Columns([.. _pairs.Select(pair => (pair.Axis, pair.Cluster, pair.Severity))]);
            double?[] scores = [.. _pairs.Select(pair => pair.Clean), .. _pairs.Select(pair => pair.Perturbed)];
            var (least, lower) = BoundedSlope.Lower(x, scores, strata, clusters, lowerAlpha);
            var (most, upper) = BoundedSlope.Upper(x, scores, strata, clusters, upperAlpha);
            return new(least, most, lower, upper, Clusters);
        }

        /// <summary>The upper bound where all planned trials score alike.</summary>
        public double IfFlat(double alpha)
        {
            var (x, strata, clusters) = Columns(_planned);
            var scores = new double?[x.Length];
            Array.Fill(scores, 1);
            return BoundedSlope.Upper(x, scores, strata, clusters, alpha).Bound;
        }

        /// <summary>√Σw², w being a planned severity less its mean in the axis: what a scatter of 1 is divided by in the slope's error.</summary>
        public double Spread() => Math.Sqrt(_planned.GroupBy(pair => pair.Axis).Sum(axis =>
        {
            // Half of an axis's trials are the clean ones, at 0.
            var mean = axis.Average(pair => pair.Severity) / 2;
            return axis.Sum(pair => Math.Pow(pair.Severity - mean, 2) + (mean * mean));
        }));

        /// <summary>First the clean trials at severity 0, then the perturbed ones.</summary>
        private static (double[] Severities, int[] Axes, int[] Clusters) Columns(List<(int Axis, int Cluster, double Severity)> pairs) =>
        (
            [.. pairs.Select(_ => 0.0), .. pairs.Select(pair => pair.Severity)],
            [.. pairs.Select(pair => pair.Axis), .. pairs.Select(pair => pair.Axis)],
            [.. pairs.Select(pair => pair.Cluster), .. pairs.Select(pair => pair.Cluster)]);
    }
}
