namespace EvalKit;

/// <summary>One case and where it was read.</summary>
/// <typeparam name="T">A case.</typeparam>
/// <param name="Value">The case.</param>
/// <param name="Origin">Where it stands, for error messages: <c>orders.jsonl:17</c>.</param>
public readonly record struct CaseItem<T>(T Value, string Origin);
