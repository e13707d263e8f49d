namespace EvalKit;

/// <summary>A run from cassettes asks for a reply that its cassette does not have.</summary>
internal sealed class MissingReplyException(string problem) : Exception(problem);
