using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0404: a sampled reply compared word for word with a sentence.</summary>
internal sealed class ExactFreeText() : ChainRule(
    "EVAL0404", Category.Reliability, DiagnosticSeverity.Info,
    "A sampled reply is compared word for word",
    "At temperature {0} and one trial a reply of {1} words hardly comes twice alike: compare by Answer.TokenF1(…) or Answer.EditSimilarity(…) with a bar, ask for a key, or set the temperature to 0.")
{
    private const int MostWords = 8;

    public override void Check(EvalReading eval, Findings findings)
    {
        if (eval.ChatOption("Temperature").Number() is not { } temperature || temperature <= 0 || eval.Chain.Trials is not 1.0) return;
        foreach (var (clause, reply) in eval.Expected.Where(expected => expected.Clause.IsOwn))
        {
            foreach (var condition in reply.Required.Where(condition => condition.Name == "Equal"))
            {
                if (condition.Texts.Count == 1 && condition.Texts[0].Shape.Constant is { } text && Words.Count(text) > MostWords)
                    findings.Add(this, condition.Written, Shown.Rate(temperature), Words.Count(text));
            }
        }
    }
}
