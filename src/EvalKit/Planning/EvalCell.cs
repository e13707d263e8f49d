using EvalKit.Media;

namespace EvalKit;

/// <summary>The cases of one modality and one difficulty: a row of the report and a test under xUnit.</summary>
internal sealed record EvalCell(int Index, Modality Modality, Difficulty Difficulty, int Cases)
{
    /// <summary><c>image/hard</c>.</summary>
    public string Label => $"{Modality.Label()}/{By.Difficulty.Label(Difficulty)}";
}
