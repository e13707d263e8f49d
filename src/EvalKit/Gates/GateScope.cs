namespace EvalKit;

internal static class GateScope
{
    /// <summary>Whether a gate judges any perturbed trial at all: asked with the mildest one there can be.</summary>
    public static bool JudgesPerturbed(this Gate gate) =>
        gate.Judges(new TrialFacts(Modality.Text, Difficulty.Unrated, Perturb.Text.Whitespace(), double.Epsilon, _ => null));
}
