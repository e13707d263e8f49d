namespace EvalKit;

/// <summary>A gate's requirement is shown not to hold.</summary>
internal sealed class EvalFailed(string message) : EvalVerdictException(message);
