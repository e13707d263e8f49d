using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0103: an expectation that another one already holds.</summary>
internal sealed class ImpliedMatcher() : ChainRule(
    "EVAL0103", Category.Saturation, DiagnosticSeverity.Info,
    "Another expectation already says so",
    "A reply that {0} meets this too, so it decides nothing: remove it, or ask for something that the other leaves open.")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        var required = eval.Required;
        for (var i = 0; i < required.Count; i++)
        {
            if (!required[i].Clause.IsOwn) continue;
            for (var j = 0; j < required.Count; j++)
            {
                if (i == j || !Implies(required[j].Condition, required[i].Condition, j < i)) continue;
                findings.Add(this, required[i].Condition.Written, Words(required[j].Condition));
                break;
            }
        }
    }

    private static bool Implies(ExpectedReply.Condition strong, ExpectedReply.Condition weak, bool isFirst)
    {
        if (!strong.IsOrdinal || !weak.IsOrdinal || strong.Bar is not null || weak.Bar is not null || strong.Texts.Count != 1) return false;
        var text = strong.Texts[0].Shape;
        return (strong.Name, weak.Name) switch
        {
            ("Equal", "Contains" or "ContainsAll") => weak.Texts.Count > 0 && weak.Texts.All(part => IsIn(part.Shape, text)),
            ("Equal", "OneOf") => weak.Texts.Any(part => part.Shape.SameAs(text)),
            ("Equal", "Equal") or ("Contains", "Contains") when isFirst => weak.Texts.Count == 1 && weak.Texts[0].Shape.SameAs(text),
            ("Contains", "Contains") => weak.Texts.Count == 1 && !weak.Texts[0].Shape.SameAs(text) && IsIn(weak.Texts[0].Shape, text),
            _ => false,
        };
    }

    private static bool IsIn(TextShape part, TextShape whole) =>
        part.SameAs(whole) || (part.Constant is { } inner && whole.Constant is { } outer && outer.Trim().IndexOf(inner.Trim(), StringComparison.Ordinal) >= 0);

    private static string Words(ExpectedReply.Condition condition) =>
        $"{(condition.Name == "Equal" ? "equals" : "contains")} \"{Shown.Short(condition.Texts[0].Shape.ToString())}\"";
}
