using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace EvalKit;

/// <summary>Where the replies of an eval's subjects come from, and what is to be said of that when it ends.</summary>
/// <param name="session">The session.</param>
/// <param name="eval">The eval's id.</param>
/// <param name="shardOf">The shard that a case belongs to, where shards are merged.</param>
internal sealed class EvalReplies<TReply>(EvalSession session, string eval, Func<string, int> shardOf)
{
    private readonly ConcurrentDictionary<string, byte> _notes = new(StringComparer.Ordinal);
    private readonly List<IReplySource> _sources = [];

    /// <summary>What is to be said so far: before the first call, whose replies are not recorded and why.</summary>
    public IReadOnlyList<string> Notes => [.. _notes.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The chain of one subject; null where it alone is asked.</summary>
    /// <param name="declared">Who the plan says it is.</param>
    /// <param name="subject">Who it is.</param>
    /// <param name="options">The chat options that are sent to it.</param>
    public ReplyChain<TReply>? For(SubjectIdentity declared, ISubject<TReply> subject, ChatOptions? options)
    {
        var arm = new ReplyArm(eval, declared, options, typeof(TReply))
        {
            Resolved = subject.Identity,
            Endpoint = (subject as ChatClientSubject)?.Endpoint ?? "",
            SeesTrial = subject is not (ChatClientSubject or FunctionSubject<TReply> or AbsentSubject<TReply>),
            Note = note => _notes.TryAdd(note, 0),
        };
        var sources = Sources(arm);
        _sources.AddRange(sources);
        return sources.Count == 0 ? null : new(sources, session.Options.TimeProvider, arm.Note);
    }

    /// <summary>Ends the recording of the eval's replies.</summary>
    /// <param name="whole">Whether every planned trial was run.</param>
    /// <returns>What is to be said of it.</returns>
    public IReadOnlyList<string> Close(bool whole)
    {
        foreach (var note in _sources.SelectMany(source => source.Close(whole))) _notes.TryAdd(note, 0);
        return Notes;
    }

    private IReadOnlyList<IReplySource> Sources(ReplyArm arm)
    {
        var takeover = session.Takeover;
        var log = session.ReplyLog;
        var run = takeover is null && log is null ? null : new RunReplySource(takeover, log);
        if (takeover is null) return run is null ? session.ReplySources(arm) : [run, .. session.ReplySources(arm)];
        return [run!, new RunReplaySource(takeover), .. takeover.IsMerge ? [new NobodySource(takeover, shardOf)] : session.ReplySources(arm)];
    }
}
