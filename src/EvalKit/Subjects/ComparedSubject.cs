using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>A subject that runs on the same trials as the main one.</summary>
/// <param name="Name">The arm's name.</param>
/// <param name="Source">Where the subject comes from.</param>
/// <param name="Options">Chat options of its own; null for those of the plan.</param>
internal sealed record ComparedSubject<TReply>(string Name, SubjectSource<TReply> Source, ChatOptions? Options);
