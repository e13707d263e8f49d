using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit;

/// <summary>The slices that a trial belongs to; null where the journal does not say.</summary>
internal readonly record struct SliceLabels(string? Modality, string? Difficulty, string? Perturbation)
{
    public static SliceLabels Of(EvalEntry plan, int cell, int axis)
    {
        var known = (uint)cell < (uint)plan.Cells.Count ? plan.Cells[cell] : null;
        return new(
            known?.Modality.Label(), known?.Difficulty.ToString().ToLowerInvariant(), (uint)axis < (uint)plan.Axes.Count ? plan.Axes[axis].Label : null);
    }
}
