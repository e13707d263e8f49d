namespace EvalKit;

/// <summary>A gate's verdict over one slice.</summary>
/// <param name="Verdict">Pass, Fail, Inconclusive or Incomplete.</param>
/// <param name="Text">The figures that decided, on one line.</param>
/// <param name="Rate">The estimate, where there is one.</param>
/// <param name="Bound">The bound that decided, where there is one.</param>
/// <param name="Shown">For an Inconclusive verdict: true where the estimate lies within the tolerance, so that it shows green with a warning.</param>
public sealed record GateDecision(Verdict Verdict, string Text, double? Rate = null, double? Bound = null, bool Shown = false)
{
    /// <summary>Why there is no verdict, in a word or two; null where there is one.</summary>
    internal string? State { get; init; }
}
