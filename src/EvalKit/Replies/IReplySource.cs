namespace EvalKit;

/// <summary>
/// Something that is asked for a reply before the subject is: the run that is gone on with, a cassette, the cache. Sources stand in a
/// fixed order, and the first one that has the reply gives it.
/// </summary>
internal interface IReplySource
{
    /// <summary>What a reply of this source is: <see cref="ReplyOrigin.ThisRun"/> or <see cref="ReplyOrigin.Earlier"/>.</summary>
    ReplyOrigin Origin { get; }

    /// <summary>Looks for the reply. May wait for somebody else who is asking the same.</summary>
    /// <returns>What was found, or what is held until the subject has replied.</returns>
    /// <exception cref="Exception">The trial is Errored with it.</exception>
    ValueTask<IReplyLease> LookUpAsync(ReplyRequest request, CancellationToken cancellationToken);

    /// <summary>Offers a reply that the subject, or another source, gave: every source but the giver hears of it, those behind it too.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="reply">What was replied.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="isWhole">False where the reply is empty, cut off or filtered.</param>
    void Keep(ReplyRequest request, RecordedReply reply, ReplyOrigin origin, bool isWhole);

    /// <summary>Called once when the eval has ended, before its verdicts are shown.</summary>
    /// <param name="whole">True where every planned trial was run: then what nobody asked for is not needed.</param>
    /// <returns>What is to be said of it, a sentence each.</returns>
    IEnumerable<string> Close(bool whole);
}
