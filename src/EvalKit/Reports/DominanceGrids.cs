using EvalKit.Extensibility;

namespace EvalKit;

/// <summary>The grids of one axis: one for each pair of kinds of content that its chains perturb together.</summary>
internal sealed class DominanceGrids(long units, bool stoppedByResults)
{
    /// <summary>More grids than anybody reads; the journal has all.</summary>
    private const int MostShown = 12;

    private readonly DominanceGrid[] _grids =
    [
        new(Modality.Image, Modality.Audio, units, stoppedByResults),
        new(Modality.Image, Modality.Text, units, stoppedByResults),
        new(Modality.Audio, Modality.Text, units, stoppedByResults),
    ];

    /// <summary>Those that reports show, with the axis of each.</summary>
    public static IEnumerable<(AxisReport Axis, DominanceGrid Grid)> Of(EvalReport eval) =>
        eval.Axes.SelectMany(axis => axis.Grids._grids.Where(grid => grid.HasBoth).Select(grid => (axis, grid))).Take(MostShown);

    public void Add(TrialEntry trial)
    {
        if (trial is { ImageSeverity: 0, AudioSeverity: 0, TextSeverity: 0 }) return;
        foreach (var grid in _grids) grid.Add(trial);
    }
}
