namespace EvalKit;

/// <summary>What a model, or a person after it, made of a text.</summary>
internal sealed record RecordedWording
{
    public required WordingKey Key { get; init; }

    /// <summary>The new wording; null where there is none that may be used.</summary>
    public string? Text { get; init; }

    /// <summary>A wording that a person struck out: the model is not to give it again.</summary>
    public string? Struck { get; init; }

    /// <summary>Who gave it, such as <c>openai gpt-4.1</c>.</summary>
    public string Model { get; init; } = "";

    /// <summary>The day it was asked for, <c>2026-11-21</c>, UTC.</summary>
    public string Recorded { get; init; } = "";
}
