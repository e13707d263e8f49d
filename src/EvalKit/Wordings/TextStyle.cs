namespace EvalKit;

/// <summary>The styles that a text can be rewritten in.</summary>
public enum TextStyle
{
    /// <summary>As in an official letter.</summary>
    Formal,

    /// <summary>As in a message to a friend.</summary>
    Casual,

    /// <summary>As few words as will do.</summary>
    Terse,

    /// <summary>Long-winded, adding no fact.</summary>
    Wordy,

    /// <summary>In the passive voice.</summary>
    Passive,
}
