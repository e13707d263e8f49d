using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0106: an eval that says only what a reply must not be.</summary>
internal sealed class OnlyForbids() : ChainRule(
    "EVAL0106", Category.Saturation, DiagnosticSeverity.Warning,
    "An empty reply passes",
    "Every expectation only forbids something, so a model that says nothing passes every case. Add what a good reply has, such as Answer.Matches(@\"\\S\"); mark evals against harm .Safety().")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (!eval.Chain.IsWhole || eval.IsSafety || eval.Expected.Count == 0 || eval.Chain.Has("Invariant") || eval.Chain.Has("Directional")) return;
        if (eval.Expected[eval.Expected.Count - 1] is { Clause.IsOwn: true } last && eval.Expected.All(expected => Forbids(expected.Reply))) findings.Add(this, last.Reply.Written);
    }

    private static bool Forbids(ExpectedReply reply) => reply switch
    {
        ExpectedReply.Not { Inner: ExpectedReply.Condition { Name: "Contains" or "ContainsAll" or "Matches", Bar: null } condition } => condition.Name != "Matches" || condition.Call.Argument("pattern").ConstantText() is { Length: > 0 } pattern && !AcceptsNothing(pattern),
        ExpectedReply.Both both => Forbids(both.Left) && Forbids(both.Right),
        _ => false,
    };

    private static bool AcceptsNothing(string pattern) => pattern.IndexOfAny(['*', '?', '|', '$', '^', '\\', '[']) >= 0;
}
