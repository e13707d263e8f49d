using EvalKit.Media;

namespace EvalKit;

/// <summary>What was measured in one cell of the modality × difficulty matrix.</summary>
internal sealed record CellReport(Modality Modality, Difficulty Difficulty, long Units = long.MaxValue, bool StoppedByResults = false)
{
    public OutcomeCounts Clean { get; } = new() { Units = Units, StoppedByResults = StoppedByResults };

    public OutcomeCounts AsShipped { get; } = new() { Units = Units, StoppedByResults = StoppedByResults };

    public OutcomeCounts Perturbed { get; } = new() { Units = Units, StoppedByResults = StoppedByResults };

    public OutcomeCounts Of(bool perturbed, bool shipped) => perturbed ? Perturbed : shipped ? AsShipped : Clean;

    public string Label => $"{Modality.Label()}/{DifficultyLabel}";

    public string DifficultyLabel => Difficulty.ToString().ToLowerInvariant();
}
