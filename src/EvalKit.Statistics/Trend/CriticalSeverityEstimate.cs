namespace EvalKit.Statistics;

/// <summary>The severity at which a score has fallen half-way to chance. Null is beyond the severities measured: "&gt; 5".</summary>
/// <param name="Value">The point estimate; null when the score never fell so far.</param>
/// <param name="Lower">Lower end of the interval; null when even that is beyond.</param>
/// <param name="Upper">Upper end of the interval; null when it is beyond.</param>
/// <param name="LargestMeasured">The largest severity with trials.</param>
public readonly record struct CriticalSeverityEstimate(double? Value, double? Lower, double? Upper, double LargestMeasured);
