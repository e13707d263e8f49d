namespace EvalKit;

/// <summary>A figure behind a score, kept in its own unit so that reports and history can show it.</summary>
/// <param name="Name">What was measured: <c>word error rate</c>.</param>
/// <param name="Value">The figure; not confined to [0, 1].</param>
/// <param name="Unit">Its unit, <c>s</c> or <c>USD</c>; empty for a ratio.</param>
/// <param name="Better">Which way is better.</param>
public readonly record struct Measurement(string Name, double Value, string Unit, Direction Better);
