namespace EvalKit;

internal static class GateScope
{
    /// <summary>Whether a gate judges any perturbed trial at all: asked with the mildest one there can be.</summary>
    public static bool JudgesPerturbed(this Gate gate) => gate.Needs.ProbeSeverity is not null ||
        gate.Judges(new TrialFacts(Modality.Text, Difficulty.Unrated, Perturb.Text.Whitespace(), double.Epsilon, _ => null));

    /// <summary>Whether a gate judges the cases as they are.</summary>
    public static bool JudgesClean(this Gate gate) =>
        gate.Judges(new TrialFacts(Modality.Image, Difficulty.Unrated, null, 0, _ => null));

    /// <summary>Whether a gate judges trials that send media as they came.</summary>
    public static bool JudgesAsShipped(this Gate gate) =>
        gate.Judges(new TrialFacts(Modality.Image, Difficulty.Unrated, null, 0, _ => null, TrialPurpose.AsShipped));
}
