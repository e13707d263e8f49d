using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit;

/// <summary>One trial while it is being graded.</summary>
internal sealed class Trial
{
    public TimeSpan Elapsed { get; set; }
    /// <summary>The day its reply was recorded; null where the subject was asked.</summary>
    public DateOnly? Replayed { get; set; }
    /// <summary>True where an earlier part of the run has the reply already.</summary>
    public bool TakenOver { get; set; }
    /// <summary>What was asked; null where asking was never reached.</summary>
    public ReplyRequest? Asked { get; set; }
    public ContentHash Input { get; set; }
    public Likeness Likeness { get; set; }
    public string? Reply { get; set; }
    public string? Reason { get; set; }
    /// <summary>Which expectation is at work: says who is to blame for what is thrown.</summary>
    public object? Grading { get; set; }
    public TrialOutcome Outcome { get; set; } = TrialOutcome.Errored;
    public CleanAnswer? Comparable { get; set; }
    public ContentHash Answer { get; set; }
    public List<Grade> Grades { get; } = new(2);

    public void Add(Grade grade) => Grades.Add(grade);

    /// <summary>Passed when every grade with a bar passed and there is one; one that could not be scored leaves the trial unscored, unless another failed.</summary>
    public void Conclude()
    {
        var failed = Grades.FindIndex(grade => grade.Passed == false);
        var unscored = Grades.FindIndex(grade => grade.IsUnscored);
        if (failed >= 0) Set(TrialOutcome.Failed, Grades[failed].Reason);
        else if (unscored >= 0) Set(TrialOutcome.Unscored, Grades[unscored].Reason);
        else if (!Grades.Exists(grade => grade.Passed == true)) Set(TrialOutcome.Unscored, "has a score but no bar to pass: give the expectation one (atLeast:, .AtMost)");
        else Set(TrialOutcome.Passed, null);
    }

    /// <summary>The mean of the grades' scores; null where one has none, and where nothing was graded.</summary>
    public double? Score
    {
        get
        {
            if (Outcome is TrialOutcome.Errored or TrialOutcome.Skipped || Grades.Exists(grade => grade.IsUnscored)) return null;
            // A reply that could not be parsed was worth nothing, and was not graded.
            if (Grades.Count == 0) return Outcome == TrialOutcome.Failed ? 0 : null;
            return Grades.Sum(grade => grade.Score!.Value) / Grades.Count;
        }
    }

    public IReadOnlyList<GradeEntry> Entries() => Grades.Count == 0 ? [] : Grades.ConvertAll(EntryOf);

    private static GradeEntry EntryOf(Grade grade) => new(grade.Score, grade.Passed, grade.Measurement is { } measured
        ? new MeasurementEntry(measured.Name, measured.Value, measured.Unit, measured.Better == Direction.Higher)
        : null);

    private void Set(TrialOutcome outcome, string? reason)
    {
        Outcome = outcome;
        Reason = reason;
    }
}
