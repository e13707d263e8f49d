namespace EvalKit;

/// <summary>Which sources of recorded replies a session's options ask for. What is gone on with comes first, then cassettes, then the cache.</summary>
internal static class RecordedSources
{
    public static IReadOnlyList<IReplySource> Of(EvalSession session, ReplyArm arm)
    {
        var sources = new List<IReplySource>();
        if (session.CassetteOf(arm.Eval) is { } cassette && CassetteOf(cassette, arm) is { } played) sources.Add(played);
        if (session.Cache is { } cache && CacheOf(cache, arm) is { } cached) sources.Add(cached);
        return sources;
    }

    private static IReplySource? CassetteOf(EvalCassette cassette, ReplyArm arm)
    {
        var whyNot = "nothing says who it is: add .Identity(name, version)";
        if (arm.Declared != SubjectIdentity.Undeclared && ReplyKeys.Of(arm, resolved: false, out whyNot) is { } keys) return new CassetteSource(cassette, keys);
        var problem = $"cassette: replies of {arm.Declared} cannot be recorded: {whyNot}.";
        if (!cassette.Records) return new UnrecordableSource(problem);
        arm.Note(problem);
        return null;
    }

    private static CacheSource? CacheOf(ReplyCache cache, ReplyArm arm)
    {
        if (!IsDeclared(arm.Declared) && !(arm.Resolved is { } who && IsDeclared(who)))
        {
            arm.Note($"cache: replies of {arm.Declared} are not cached, for nothing says when its behaviour changes: add .Identity(name, version), or use a chat client that says its model.");
            return null;
        }

        if (ReplyKeys.Of(arm, resolved: true, out var whyNot) is { } keys) return new(cache, keys);
        arm.Note($"cache: replies of {arm.Declared} are not cached: {whyNot}.");
        return null;
    }

    private static bool IsDeclared(SubjectIdentity who) => who.Version.Length > 0;
}
