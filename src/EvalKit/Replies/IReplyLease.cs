namespace EvalKit;

/// <summary>What a source holds for one trial, from the question until its reply was kept or there is none.</summary>
internal interface IReplyLease : IDisposable
{
    /// <summary>The recorded reply; null where the next source, or the subject, is to be asked.</summary>
    RecordedReply? Found { get; }
}
