namespace EvalKit;

/// <summary>What of a case a reply may be made of.</summary>
/// <param name="Prompt">What is asked.</param>
/// <param name="Answers">What its expectations name as an answer.</param>
/// <param name="Other">What another case, which asks for something else, names; null where no case does.</param>
internal readonly record struct NullCase(Prompt Prompt, IReadOnlyList<ExpectedAnswer> Answers, string? Other);
