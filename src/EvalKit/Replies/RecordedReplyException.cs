namespace EvalKit;

/// <summary>A recorded reply that cannot be used: it is damaged, too large, of another version, or of another type.</summary>
internal sealed class RecordedReplyException(string problem, Exception? inner = null) : Exception(problem, inner);
