using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0303: one reply is right for every case.</summary>
internal sealed class SingleLabel() : ChainRule(
    "EVAL0303", Category.Coverage, DiagnosticSeverity.Warning,
    "One constant reply passes every case",
    "Every case expects \"{0}\": a model that always replies so passes them all. Expect a member of the case, and add cases with other answers; mark rules that hold for all cases .Safety().")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (!eval.Chain.IsComplete || eval.IsSafety || eval.Cases.Count == 1 || eval.Expected.Count == 0) return;
        if (eval.Chain.Has("Directional") || eval.Chain.Has("Invariant")) return;
        foreach (var (_, reply) in eval.Expected)
        {
            if (reply is not ExpectedReply.Condition { Texts.Count: > 0 }) return;
        }

        var conditions = eval.Expected.Select(expected => (ExpectedReply.Condition)expected.Reply).ToArray();
        var last = conditions[conditions.Length - 1];
        if (!eval.Expected[eval.Expected.Count - 1].Clause.IsOwn || last.Name is not ("Equal" or "OneOf")) return;
        if (conditions.All(condition => condition.Texts.All(text => text.Shape.Constant is not null)))
            findings.Add(this, last.Written, Shown.Short(last.Texts[0].Shape.Constant!));
        else if (conditions.Length == 1 && last.Texts.Count == 1 && last.Texts[0].Shape.Member is { } member && OnlyValue(eval, member) is { } value)
            findings.Add(this, last.Written, Shown.Short(value));
    }

    private static string? OnlyValue(EvalReading eval, string member)
    {
        if (eval.Cases.Values.Count < 2) return null;
        var values = eval.Cases.Values.Select(value => eval.Shapes.Read(CaseSet.MemberOf(value, member), null).Constant).Distinct().ToArray();
        return values.Length == 1 ? values[0] : null;
    }
}
