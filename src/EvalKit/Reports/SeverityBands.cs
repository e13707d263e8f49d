namespace EvalKit;

/// <summary>Trials by severity: band 0 holds those up to 1, band 4 those over 4. Missing ones count as errors.</summary>
internal sealed class SeverityBands
{
    public const int Count = 5;

    private readonly long[] _passed = new long[Count];
    private readonly long[] _trials = new long[Count];

    public void Add(TrialOutcome outcome, double severity)
    {
        // A hostile journal may hold any number.
        if (!(severity > 0 && severity <= Count)) return;
        var band = (int)Math.Ceiling(severity) - 1;
        _trials[band]++;
        if (outcome == TrialOutcome.Passed) _passed[band]++;
    }

    /// <summary>The error rate of every band; null where one is empty.</summary>
    public double[]? Errors => _trials.Contains(0) ? null : [.. _passed.Zip(_trials, (passed, trials) => 1 - (double)passed / trials)];
}
