using EvalKit.Media;

namespace EvalKit;

/// <summary>One recorded reply, with enough beside it to be reviewed.</summary>
/// <param name="Key">The hash of what was sent, to whom, and of the repeat.</param>
/// <param name="Slot">The trial that asked for it first.</param>
/// <param name="Prompt">What was sent, in short.</param>
/// <param name="Reply">What came.</param>
internal sealed record CassetteEntry(ContentHash Key, CassetteSlot Slot, string Prompt, RecordedReply Reply)
{
    /// <summary>How many secrets were taken out of prompt and reply.</summary>
    public int Redacted { get; init; }
}
