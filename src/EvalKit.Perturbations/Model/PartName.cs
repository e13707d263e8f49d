namespace EvalKit;

/// <summary>How a prompt part's role is written in chains and labels.</summary>
internal static class PartName
{
    public static string Of(Part part) => part switch
    {
        Part.System => "system",
        Part.User => "user",
        Part.Example => "example",
        Part.Context => "context",
        Part.Choices => "choices",
        Part.Input => "input",
        Part.Assistant => "assistant",
        Part.Tools => "tools",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of a prompt."),
    };
}
