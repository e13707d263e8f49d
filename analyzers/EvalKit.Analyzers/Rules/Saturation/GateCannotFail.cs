using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0102: a gate that no result can fail.</summary>
internal sealed class GateCannotFail() : ChainRule(
    "EVAL0102", Category.Saturation, DiagnosticSeverity.Warning,
    "The gate can never fail",
    "This gate can never fail: {0}. The plan is refused when it runs; {1}.")
{
    private const string SetABar = "set a bar that a bad model misses, such as 0.9";

    public override void Check(EvalReading eval, Findings findings)
    {
        foreach (var (clause, gate, _) in eval.Gates)
        {
            if (gate?.BarCall is not { } call || !clause.IsOwn) continue;
            var place = call.Argument("rate") ?? call.Argument("score") ?? call.Argument("loses");
            if (place.Number() is not { } bar) continue;
            var isUpper = call.TargetMethod.Name == "AtMost" || gate.Kind.StartsWith("Robustness", StringComparison.Ordinal);
            if (isUpper)
            {
                if (bar >= 1) Report(place!, "no rate is above 1", "set a bar that a bad model exceeds, such as 0.1", "0.1");
            }
            else if (bar <= 0)
            {
                Report(place!, "no rate is below 0", SetABar, "0.9");
            }
            else if (call.Argument("tolerance") is { } tolerance && tolerance.Number() >= bar)
            {
                findings.Add(this, tolerance, "its tolerance takes all of the bar", "let the tolerance be well below the bar, such as 0.05");
            }
            else if (gate.ClaimIn(eval) is { Cases: { } n } claim && gate.Call("ForEach") is null && claim.Upper(0, n) >= bar)
            {
                Report(place!, $"even 0 of {Shown.Count(n)} leaves the rate at most {Shown.Upper(claim.Upper(0, n))}, which is not below {Shown.Rate(bar)}", "plan more cases", null);
            }
        }

        void Report(IOperation place, string why, string instead, string? value) =>
            findings.Add(this, place.Syntax.GetLocation(), null, value is null ? Hints.None : Hints.Of(Hints.Value, value), why, instead);
    }
}
