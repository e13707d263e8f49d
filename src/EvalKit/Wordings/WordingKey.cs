namespace EvalKit;

/// <summary>What a wording is recorded for.</summary>
/// <param name="Kind">Name, version and options of the perturbation: <c>text.back-translation@1;language=English</c>.</param>
/// <param name="Strength">From 1 to 5.</param>
/// <param name="Source">The text that is said anew.</param>
internal readonly record struct WordingKey(string Kind, int Strength, string Source);
