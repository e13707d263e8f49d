namespace EvalKit.Extensibility;

/// <summary>A cell of the modality × difficulty matrix.</summary>
/// <param name="Modality">The modality of the cases' inputs.</param>
/// <param name="Difficulty">The cases' rated difficulty.</param>
/// <param name="Cases">How many cases the cell holds.</param>
public sealed record CellEntry(Modality Modality, Difficulty Difficulty, int Cases);
