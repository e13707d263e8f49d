namespace EvalKit.Extensibility;

/// <summary>The severity of one perturbation at which the mean score has fallen half-way from clean to chance.</summary>
/// <param name="Axis">The perturbation axis.</param>
/// <param name="Value">The estimate; null where the score never fell so far.</param>
/// <param name="Lower">Lower end of the 95 % interval; null where even that is beyond what was measured.</param>
/// <param name="Upper">Upper end of the 95 % interval; null where it is beyond.</param>
public readonly record struct CriticalEntry(int Axis, double? Value, double? Lower, double? Upper);
