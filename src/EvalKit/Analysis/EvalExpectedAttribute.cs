namespace EvalKit;

/// <summary>
/// Marks the parameter of a helper whose argument is the right answer, so that the analyzers look for it in the prompt:
/// <c>static IExpectation&lt;Reply> Names([EvalExpected] string city) => …</c>. It changes nothing at run time.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EvalExpectedAttribute : Attribute;
