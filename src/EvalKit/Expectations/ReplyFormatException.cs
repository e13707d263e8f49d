namespace EvalKit;

/// <summary>
/// A reply that is not of the form asked for: prose where a number or JSON was expected. The model's fault, so the trial is
/// Failed; every other exception of an expectation makes its trial Errored.
/// </summary>
public sealed class ReplyFormatException : Exception
{
    /// <summary>A reply of the wrong form.</summary>
    public ReplyFormatException()
        : base("The reply is not of the form that was asked for.")
    {
    }

    /// <summary>A reply of the wrong form.</summary>
    /// <param name="message">What form was expected, and what came.</param>
    public ReplyFormatException(string message)
        : base(message)
    {
    }

    /// <summary>A reply of the wrong form.</summary>
    /// <param name="message">What form was expected, and what came.</param>
    /// <param name="innerException">The parser's complaint.</param>
    public ReplyFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
