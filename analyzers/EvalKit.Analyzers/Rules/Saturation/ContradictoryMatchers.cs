using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0104: no reply can meet both.</summary>
internal sealed class ContradictoryMatchers() : ChainRule(
    "EVAL0104", Category.Saturation, DiagnosticSeverity.Warning,
    "No reply can meet all expectations",
    "No reply {0} and {1} as well, so every trial fails. Use Answer.OneOf(…) or | where either is right.")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        var required = eval.Required;
        List<(Clause Clause, ExpectedReply.Condition Condition)> forbidden = [];
        foreach (var (clause, reply) in eval.Expected)
        {
            if (reply is not ExpectedReply.Condition) forbidden.AddRange(Forbidden(reply).Select(condition => (clause, condition)));
        }

        for (var i = 0; i < required.Count; i++)
        {
            var (clause, one) = required[i];
            for (var j = i + 1; j < required.Count; j++)
            {
                var (otherClause, other) = required[j];
                if (otherClause.IsOwn && Excludes(one, other)) findings.Add(this, other.Written, Words(one), Words(other));
            }

            foreach (var (otherClause, other) in forbidden)
            {
                if ((otherClause.IsOwn || clause.IsOwn) && IsForbidden(one, other)) findings.Add(this, otherClause.IsOwn ? other.Written : one.Written, Words(one), $"never {Words(other)}");
            }
        }
    }

    private static bool Excludes(ExpectedReply.Condition one, ExpectedReply.Condition other)
    {
        if (!one.IsOrdinal || !other.IsOrdinal || Constant(one) is not { } first) return false;
        if (Constant(other) is not { } second) return false;
        return (one.Name, other.Name) switch
        {
            ("Equal", "Equal") => first != second,
            ("Equal", "Contains") => first.IndexOf(second, StringComparison.Ordinal) < 0,
            ("Contains", "Equal") => second.IndexOf(first, StringComparison.Ordinal) < 0,
            _ => false,
        };
    }

    private static bool IsForbidden(ExpectedReply.Condition one, ExpectedReply.Condition forbidden) =>
        one.Name == forbidden.Name && one.Name is "Equal" or "Contains" && one.IsOrdinal && forbidden.IsOrdinal
        && one.Texts.Count == 1 && forbidden.Texts.Count == 1 && one.Texts[0].Shape.SameAs(forbidden.Texts[0].Shape);

    private static IEnumerable<ExpectedReply.Condition> Forbidden(ExpectedReply reply) => reply switch
    {
        ExpectedReply.Not { Inner: ExpectedReply.Condition condition } => [condition],
        ExpectedReply.Both both => Forbidden(both.Left).Concat(Forbidden(both.Right)),
        _ => [],
    };

    private static string? Constant(ExpectedReply.Condition condition) => condition.Texts.Count == 1 ? condition.Texts[0].Shape.Constant?.Trim() : null;

    private static string Words(ExpectedReply.Condition condition) =>
        $"{(condition.Name == "Equal" ? "equals" : "contains")} \"{Shown.Short(condition.Texts[0].Shape.ToString())}\"";
}
