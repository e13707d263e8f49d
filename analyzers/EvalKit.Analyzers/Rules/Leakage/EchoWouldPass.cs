using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0002: what is looked for stands in the input, so an echo of the prompt passes.</summary>
internal sealed class EchoWouldPass() : ChainRule(
    "EVAL0002", Category.Leakage, DiagnosticSeverity.Info,
    "An echo of the prompt would pass",
    "The input holds what the reply must contain, {0}: a model that repeats its prompt passes. Ask for all of the reply with Answer.Equal(…), or add .Expect(…) that an echo does not meet.")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (eval.Expected.Count == 0 || eval.Chain.Has("Directional")) return;
        foreach (var (_, reply) in eval.Expected)
        {
            if (reply is not ExpectedReply.Condition { Name: "Contains" or "ContainsAll" }) return;
        }

        var conditions = eval.Expected.Select(expected => (ExpectedReply.Condition)expected.Reply).ToArray();
        var last = eval.Expected[eval.Expected.Count - 1];
        var texts = conditions.SelectMany(condition => condition.Texts).ToArray();
        if (!last.Clause.IsOwn || texts.Length == 0 || !texts.All(text => IsEchoed(eval.Prompt, text.Shape))) return;
        findings.Add(this, conditions[conditions.Length - 1].Written, $"\"{texts[texts.Length - 1].Shape}\"");
    }

    private static bool IsEchoed(PromptShape prompt, TextShape expected) => prompt.Parts.Any(part =>
        part.Role is PromptRole.Input or PromptRole.Context or PromptRole.Whole && expected.Member is not null && part.Text.Find(expected).Any());
}
