namespace EvalKit;

/// <summary>A verdict that makes a test red. xUnit prints the type's name before the message, so the types are named for reading.</summary>
internal abstract class EvalVerdictException(string message) : Exception(message), IAssertionException
{
    /// <summary>Null: the stack of the engine says nothing about why a model failed.</summary>
    public override string? StackTrace => null;
}
