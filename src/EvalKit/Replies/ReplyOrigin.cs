namespace EvalKit;

/// <summary>Where the reply to a trial came from.</summary>
internal enum ReplyOrigin
{
    /// <summary>The subject was asked just now.</summary>
    Subject,

    /// <summary>The subject gave it to this very trial of this very run, in a process that ended early or did another part: it counts as asked.</summary>
    ThisRun,

    /// <summary>It was recorded earlier, or for another trial: a replay, which is graded and shown as one, and is no new evidence.</summary>
    Earlier,
}
