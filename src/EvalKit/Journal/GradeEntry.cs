namespace EvalKit.Extensibility;

/// <summary>What one expectation said of one trial.</summary>
/// <param name="Score">0 to 1; <see langword="null"/> when unscored.</param>
/// <param name="Passed"><see langword="null"/> for a bare score without a bar, and when unscored.</param>
/// <param name="Measurement">The raw figure, where there is one.</param>
public readonly record struct GradeEntry(double? Score, bool? Passed, MeasurementEntry? Measurement = null);
