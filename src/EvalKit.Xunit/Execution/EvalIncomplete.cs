namespace EvalKit;

/// <summary>Too many trials are missing for a verdict: infrastructure, not quality.</summary>
internal sealed class EvalIncomplete(string message) : EvalVerdictException(message);
