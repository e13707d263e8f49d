namespace EvalKit.Extensibility;

/// <summary>The raw figure behind a grade.</summary>
/// <param name="Name">What was measured: <c>word error rate</c>.</param>
/// <param name="Value">Its value in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit, empty for a ratio.</param>
/// <param name="HigherIsBetter">Whether a larger value is the better one.</param>
public readonly record struct MeasurementEntry(string Name, double Value, string Unit, bool HigherIsBetter);
