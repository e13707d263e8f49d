using EvalKit.Media;

namespace EvalKit.Extensibility;

/// <summary>One trial: one episode of the subject, graded.</summary>
public sealed record TrialEntry : JournalEntry
{
    /// <summary>The longest <see cref="Reason"/> that is kept, in UTF-16 units.</summary>
    public const int MaxReasonLength = 300;

    /// <summary>The longest <see cref="Reply"/> that stays in the line, in UTF-8 bytes; a longer one goes to the blobs.</summary>
    public const int MaxInlineReplyBytes = 120;

    /// <summary>The ordinal of the eval.</summary>
    public int Eval { get; init; }

    /// <summary>Why it ran.</summary>
    public TrialPurpose Purpose { get; init; }

    /// <summary>Which subject it ran: <c>main</c>, or a named comparison.</summary>
    public string Arm { get; init; } = "main";

    /// <summary>The case's id.</summary>
    public required string Case { get; init; }

    /// <summary>The cluster that the case belongs to; <see langword="null"/> where it stands for itself alone.</summary>
    public string? Cluster { get; init; }

    /// <summary>The position of the case's cell in <see cref="EvalEntry.Cells"/>.</summary>
    public int Cell { get; init; }

    /// <summary>The position of the perturbation in <see cref="EvalEntry.Axes"/>; −1 for an unperturbed trial.</summary>
    public int Axis { get; init; } = -1;

    /// <summary>The chain in its canonical form, <c>image.rotation@1(2.1)</c>; empty for an unperturbed trial.</summary>
    public string Chain { get; init; } = "";

    /// <summary>The chain's severity, 0 to 5.</summary>
    public double Severity { get; init; }

    /// <summary>
    /// How strongly pictures are perturbed, 0 to 5, where the axis has perturbations of pictures alone, of sounds alone and of texts alone, two of these at
    /// least; else 0, and <see cref="Severity"/> says it all.
    /// </summary>
    public double ImageSeverity { get; init; }

    /// <summary>How strongly sounds are perturbed; see <see cref="ImageSeverity"/>.</summary>
    public double AudioSeverity { get; init; }

    /// <summary>How strongly texts are perturbed; see <see cref="ImageSeverity"/>.</summary>
    public double TextSeverity { get; init; }

    /// <summary>The kinds of input that were left out of the prompt; those of purpose Factorial alone have any.</summary>
    public Modality Without { get; init; }

    /// <summary>What was taken away, in words; those of purpose Mutate alone have any.</summary>
    public string? Mutation { get; init; }

    /// <summary>Which repeat of the same input this is, from 0.</summary>
    public int Repeat { get; init; }

    /// <summary>What became of it.</summary>
    public TrialOutcome Outcome { get; init; }

    /// <summary>One grade per expectation, in the plan's order; empty when the subject gave no reply.</summary>
    public IReadOnlyList<GradeEntry> Grades { get; init; } = [];

    /// <summary>Why it did not pass. Written up to <see cref="MaxReasonLength"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The hash of everything that was sent.</summary>
    public ContentHash Input { get; init; }

    /// <summary>The reply, when it is no longer than <see cref="MaxInlineReplyBytes"/>.</summary>
    public string? Reply { get; init; }

    /// <summary>Where a longer reply lies in the blobs.</summary>
    public ContentHash? ReplyBlob { get; init; }

    /// <summary>
    /// The day, UTC, when its reply was recorded, for a trial that was answered from the cache or a cassette: a replay, which is no new evidence.
    /// <see langword="null"/> where the subject was asked.
    /// </summary>
    public DateOnly? Replayed { get; init; }

    /// <summary>How long the subject took.</summary>
    public double Milliseconds { get; init; }

    /// <summary>Tokens sent, when the subject reported them.</summary>
    public long? InputTokens { get; init; }

    /// <summary>Tokens received, when the subject reported them.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>
    /// How like the clean picture the perturbed one is, in dB (<see cref="ImageSimilarity.Psnr"/>); the least of several.
    /// <see langword="null"/> where no picture was perturbed, where it got another size, and where no pixel changed.
    /// </summary>
    public double? Psnr { get; init; }

    /// <summary>
    /// How like the clean picture the perturbed one is in structure, at most 1 (<see cref="ImageSimilarity.Ssim"/>); the least of several.
    /// <see langword="null"/> where no picture was perturbed, and where it got another size.
    /// </summary>
    public double? Ssim { get; init; }

    /// <summary>
    /// How strong the sound is over what a perturbation changed in it, in dB (<see cref="SoundSimilarity.Snr"/>); the least of several.
    /// <see langword="null"/> where no sound was perturbed, where it got another length, and where no sample changed.
    /// </summary>
    public double? Snr { get; init; }

    /// <summary>
    /// The same by pieces of 20 ms, −10 to 35 dB (<see cref="SoundSimilarity.SegmentalSnr"/>); the least of several. <see langword="null"/>
    /// where no sound was perturbed, and where it got another length.
    /// </summary>
    public double? SegmentalSnr { get; init; }

    /// <summary>
    /// How far the perturbed sound's short-time spectra are from the clean one's, in dB (<see cref="SoundSimilarity.LogSpectralDistance"/>);
    /// the greatest of several. <see langword="null"/> where no sound was perturbed, and where it got another length.
    /// </summary>
    public double? SpectralDistance { get; init; }

    /// <summary>
    /// How far the perturbed text is from the clean one: the fewest insertions, deletions and substitutions of characters, as a share of the
    /// longer text, 0 to 1; the greatest of several. <see langword="null"/> where no text was perturbed.
    /// </summary>
    public double? Edits { get; init; }

    /// <summary>
    /// How many words the perturbed text has in common with the clean one: twice the common words over all words of both, 0 to 1; the least
    /// of several. <see langword="null"/> where no text was perturbed.
    /// </summary>
    public double? Overlap { get; init; }

    /// <summary>The probability with which the design included this trial; <see langword="null"/> means 1.</summary>
    public double? Probability { get; init; }
}
