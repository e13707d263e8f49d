namespace EvalKit;

/// <summary>The two rates that a sequential test for a gate tells apart, or why there is no such test.</summary>
/// <param name="Measure">What the rate is of: <c>perturbed pass rate</c>.</param>
/// <param name="Bar">A subject at the bar or above is to pass.</param>
/// <param name="Tolerance">A subject this much below the bar or worse is to fail.</param>
/// <param name="WhyNot">Why the gate cannot be decided early, as the end of a sentence; or null.</param>
internal readonly record struct SequentialClaim(string Measure, double Bar, double Tolerance, string? WhyNot = null)
{
    public static SequentialClaim None(string why) => new("", 0, 0, why);

    /// <summary>The rate that is not to pass.</summary>
    public double Bad => Bar - Tolerance;
}
