namespace EvalKit;

/// <summary>Inconclusive and below the bar's tolerance, or inconclusive in a strict run.</summary>
internal sealed class EvalNotShown(string message) : EvalVerdictException(message);
