namespace EvalKit;

/// <summary>What stopped a command: what is wrong, where, and what to do.</summary>
internal sealed class ToolException(string message, Exception? cause = null) : Exception(message, cause);
