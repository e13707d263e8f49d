namespace EvalKit;

/// <summary>Why a green of an eval shows less than it seems to. It is a verdict of its own, Inconclusive: a warning, and red in strict runs.</summary>
/// <param name="About">What was checked, as a gate is named.</param>
/// <param name="Text">What was found, and what to do.</param>
internal sealed record Doubt(string About, string Text)
{
    public GateResult Verdict => new(About, "", new(), new(EvalKit.Verdict.Inconclusive, Text, Shown: true));
}
