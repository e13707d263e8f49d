namespace EvalKit;

/// <summary>An eval whose gates do not all hold. The message has the deciding figures and the mildest failures.</summary>
public sealed class EvalFailedException(string message, EvalResult result) : Exception(message)
{
    /// <summary>What was measured and decided.</summary>
    public EvalResult Result { get; } = result;
}
