using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>Trials of one axis by how strongly two kinds of content were perturbed: nothing, or a band of severity, of each.</summary>
internal sealed class DominanceGrid(Modality rows, Modality columns, long units, bool stoppedByResults)
{
    private const int Side = SeverityBands.Count + 1;

    private readonly OutcomeCounts?[,] _counts = new OutcomeCounts?[Side, Side];

    public Modality Rows => rows;

    public Modality Columns => columns;

    /// <summary>Whether any trial had both kinds perturbed: else each has its curve.</summary>
    public bool HasBoth { get; private set; }

    /// <summary>From 0, nothing, upwards: those that any trial is in, and 0.</summary>
    public IEnumerable<int> RowBands => Enumerable.Range(0, Side).Where(row => row == 0 || Enumerable.Range(0, Side).Any(column => At(row, column) is not null));

    /// <inheritdoc cref="RowBands"/>
    public IEnumerable<int> ColumnBands => Enumerable.Range(0, Side).Where(column => column == 0 || Enumerable.Range(0, Side).Any(row => At(row, column) is not null));

    /// <summary>Null without any trial, and where neither kind is perturbed.</summary>
    public OutcomeCounts? At(int row, int column) => _counts[row, column];

    /// <summary><c>0</c>, <c>0–1</c>, … <c>4–5</c>.</summary>
    public static string NameOf(int band) => band == 0 ? "0" : FormattableString.Invariant($"{band - 1}–{band}");

    /// <summary>A trial that perturbs a third kind of content, too, belongs into no square.</summary>
    public void Add(TrialEntry trial)
    {
        var (row, column) = (BandOf(Of(trial, rows)), BandOf(Of(trial, columns)));
        var third = trial.ImageSeverity + trial.AudioSeverity + trial.TextSeverity - Of(trial, rows) - Of(trial, columns);
        if (row < 0 || column < 0 || row + column == 0 || !(Math.Abs(third) < 1e-9)) return;
        HasBoth |= row > 0 && column > 0;
        (_counts[row, column] ??= new() { Units = units, StoppedByResults = stoppedByResults }).Add(trial.Outcome);
    }

    private static double Of(TrialEntry trial, Modality kind) => kind switch
    {
        Modality.Image => trial.ImageSeverity,
        Modality.Audio => trial.AudioSeverity,
        _ => trial.TextSeverity,
    };

    // A hostile journal may hold any number.
    private static int BandOf(double severity) => severity is >= 0 and <= SeverityBands.Count ? (int)Math.Ceiling(severity) : -1;
}
