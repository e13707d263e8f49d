namespace EvalKit;

/// <summary>Where in a text an instruction is put.</summary>
public enum InjectionPlace
{
    /// <summary>Before the text, or after any of its sentences, as chance has it.</summary>
    Anywhere,

    /// <summary>Before the text.</summary>
    Start,

    /// <summary>Between two sentences, or behind the text where it has only one.</summary>
    Middle,

    /// <summary>Behind the text.</summary>
    End,
}
