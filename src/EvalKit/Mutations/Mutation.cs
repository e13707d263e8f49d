namespace EvalKit;

/// <summary>A change after which a good eval should be red: it takes away what the answer depends on.</summary>
/// <param name="Name">As journal and report name it: <c>pictures blanked</c>.</param>
/// <param name="Found">What follows where the eval stays green, and what to do.</param>
internal sealed record Mutation(string Name, string Found)
{
    /// <summary>The changed prompt; the prompt itself where it has nothing to change.</summary>
    public Func<Prompt, Prompt> Change { get; init; } = prompt => prompt;

    /// <summary>Whether the reply is graded by what is expected of another case.</summary>
    public bool SwapsAnswers { get; init; }

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("pictures blanked", "the pictures are not needed. Ask for what nothing but the picture tells, or leave it out") { Change = PromptBlanking.Pictures },
        new("sounds silenced", "the sounds are not needed. Ask for what nothing but the sound tells, or leave it out") { Change = PromptBlanking.Sounds },
        new("input text cut", "the rest of the input text is not needed. Ask for what only all of it tells") { Change = PromptBlanking.Input },
        new("context cut", "the answer is known without the context. Take material that no model can have read") { Change = PromptBlanking.Context },
        new("answers swapped", "the expectation does not tell a case's answer from another's. Make it stricter, or mark the eval .Safety() where it is a rule that any reply should keep") { SwapsAnswers = true },
    ];
}
