namespace EvalKit;

/// <summary>A method marked <c>[Eval]</c> cannot be run as one. The message says why and what to write instead.</summary>
public sealed class EvalMethodException : Exception
{
    /// <summary>An exception with the message xUnit shows.</summary>
    public EvalMethodException(string message) : base(message)
    {
    }

    /// <summary>Null: the stack would show xUnit and EvalKit only, never the method at fault.</summary>
    public override string? StackTrace => null;
}
