namespace EvalKit;

/// <summary>The role a part plays in a prompt. It tells leakage from legitimate content, and what may be perturbed from what may not.</summary>
public enum Part
{
    /// <summary>The system instruction.</summary>
    System,

    /// <summary>The user's instruction or question.</summary>
    User,

    /// <summary>A worked example (few-shot).</summary>
    Example,

    /// <summary>A document given as context.</summary>
    Context,

    /// <summary>The allowed answers.</summary>
    Choices,

    /// <summary>The input that the question is about: text, pictures, sound.</summary>
    Input,

    /// <summary>An earlier turn of the assistant.</summary>
    Assistant,

    /// <summary>Tools that the model may call.</summary>
    Tools,
}
