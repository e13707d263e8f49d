using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0304: an eval that expects nothing, or requires nothing.</summary>
internal sealed class NothingDecides() : ChainRule(
    "EVAL0304", Category.Coverage, DiagnosticSeverity.Warning,
    "The eval has no expectation or no gate",
    "{0}, so the eval can tell nothing and its plan is refused: add {1}.")
{
    private static readonly string[] Expecting = ["Expect", "Invariant", "Directional"];
    private static readonly string[] Deciding = ["Require", "Monotone"];

    public override void Check(EvalReading eval, Findings findings)
    {
        if (!eval.Chain.IsWhole || eval.Chain.LastOwn is not { } last) return;
        if (!Has(eval.Chain, Expecting)) findings.Add(this, last.Place, "Nothing is expected of a reply", ".Expect(c => Answer…)");
        else if (!Has(eval.Chain, Deciding)) findings.Add(this, last.Place, "No gate decides", ".Require(PassRate.AtLeast(0.9))");
    }

    private static bool Has(Chain chain, string[] verbs)
    {
        foreach (var verb in verbs)
        {
            if (chain.Has(verb)) return true;
        }

        return false;
    }
}
