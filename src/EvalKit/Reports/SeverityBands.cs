namespace EvalKit;

/// <summary>Trials by severity: band 0 holds those up to 1, band 4 those over 4. Missing ones count as errors.</summary>
internal sealed class SeverityBands(long units = long.MaxValue, bool stoppedByResults = false)
{
    public const int Count = 5;

    private readonly double[] _severities = new double[Count];

    public IReadOnlyList<OutcomeCounts> Counts { get; } =
        [.. Enumerable.Range(0, Count).Select(_ => new OutcomeCounts { Units = units, StoppedByResults = stoppedByResults })];

    public void Add(TrialOutcome outcome, double severity)
    {
        // A hostile journal may hold any number.
        if (!(severity > 0 && severity <= Count)) return;
        var band = (int)Math.Ceiling(severity) - 1;
        Counts[band].Add(outcome);
        _severities[band] += severity;
    }

    /// <summary>Over the band's trials; null without any.</summary>
    public double? MeanSeverity(int band) => Counts[band].Trials == 0 ? null : _severities[band] / Counts[band].Trials;

    /// <summary>The error rate of every band; null where one is empty.</summary>
    public double[]? Errors => Counts.Any(band => band.Trials == 0) ? null : [.. Counts.Select(band => 1 - band.Rate)];
}
