namespace EvalKit;

/// <summary>An expected answer that stands in a part of the prompt that should not know it.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Part">Where it stands.</param>
/// <param name="Certain">False where that part may be the input: nobody said which part is.</param>
internal sealed record Leak(string Case, string Answer, Part Part, bool Certain);
