using EvalKit.Media;

namespace EvalKit.Extensibility;

/// <summary>The fields of a trial line while it is read: a journal holds millions, so no record is copied per field.</summary>
internal struct TrialFields()
{
    public int Eval;
    public TrialPurpose Purpose;
    public string Arm = "main";
    public string? Case;
    public string? Cluster;
    public int Cell;
    public int Axis = -1;
    public string Chain = "";
    public double Severity;
    public double ImageSeverity;
    public double AudioSeverity;
    public double TextSeverity;
    public Modality Without;
    public string? Mutation;
    public int Repeat;
    public TrialOutcome? Outcome;
    public IReadOnlyList<GradeEntry> Grades = [];
    public string? Reason;
    public ContentHash Input;
    public string? Reply;
    public ContentHash? ReplyBlob;
    public DateOnly? Replayed;
    public double Milliseconds;
    public long? InputTokens;
    public long? OutputTokens;
    public double? Psnr;
    public double? Ssim;
    public double? Snr;
    public double? SegmentalSnr;
    public double? SpectralDistance;
    public double? Edits;
    public double? Overlap;
    public double? Probability;

    public readonly TrialEntry ToEntry() => new()
    {
        Eval = Eval,
        Purpose = Purpose,
        Arm = Arm,
        Case = Case ?? throw new FormatException("the trial has no case ('c')."),
        Cluster = Cluster,
        Cell = Cell,
        Axis = Axis,
        Chain = Chain,
        Severity = Severity,
        ImageSeverity = ImageSeverity,
        AudioSeverity = AudioSeverity,
        TextSeverity = TextSeverity,
        Without = Without,
        Mutation = Mutation,
        Repeat = Repeat,
        Outcome = Outcome ?? throw new FormatException("the trial has no outcome ('o')."),
        Grades = Grades,
        Reason = Reason,
        Input = Input,
        Reply = Reply,
        ReplyBlob = ReplyBlob,
        Replayed = Replayed,
        Milliseconds = Milliseconds,
        InputTokens = InputTokens,
        OutputTokens = OutputTokens,
        Psnr = Psnr,
        Ssim = Ssim,
        Snr = Snr,
        SegmentalSnr = SegmentalSnr,
        SpectralDistance = SpectralDistance,
        Edits = Edits,
        Overlap = Overlap,
        Probability = Probability,
    };
}
