using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0406: a rule without exceptions for a subject that samples.</summary>
internal sealed class AllMustPassWhileSampling() : ChainRule(
    "EVAL0406", Category.Reliability, DiagnosticSeverity.Warning,
    "All must pass, and the model samples",
    "At temperature {0} a model that is right 99 % of the time fails one of 100 trials in 63 % of the runs: require PassRate.AtLeast(…) instead of Gate.AllMustPass, or set the temperature to 0.")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (eval.ChatOption("Temperature").Number() is not { } temperature || temperature <= 0) return;
        foreach (var (clause, gate, written) in eval.Gates)
        {
            if (clause.IsOwn && gate?.Kind == "Gate.AllMustPass") findings.Add(this, written, Shown.Rate(temperature));
        }
    }
}
