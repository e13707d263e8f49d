using Microsoft.CodeAnalysis;

namespace EvalKit;

/// <summary>EVAL0003: a worked example is one of the cases.</summary>
internal sealed class ExampleIsTestCase() : ChainRule(
    "EVAL0003", Category.Leakage, DiagnosticSeverity.Warning,
    "A worked example is a test case",
    "This example shows the model {0}: the eval then measures copying. Take examples from data that no eval judges.")
{
    public override void Check(EvalReading eval, Findings findings)
    {
        if (eval.Ask is not { IsOwn: true }) return;
        foreach (var example in eval.Prompt.Parts)
        {
            if (example.Role != PromptRole.Example) continue;
            if (ShowsItsOwnAnswer(example, eval)) findings.Add(this, example.Written, "the answer of the very case that is asked");
            else if (example.Text.Constant is { } input && IsCase(input, eval)) findings.Add(this, example.Written, $"the case \"{Shown.Short(input)}\"");
        }
    }

    private static bool ShowsItsOwnAnswer(PromptPiece example, EvalReading eval) =>
        example.Output is { DependsOnCase: true } output
        && eval.Expected.SelectMany(expected => expected.Reply.Required).SelectMany(condition => condition.Texts).Any(text => text.Shape.DependsOnCase && output.Find(text.Shape).Any());

    private static bool IsCase(string example, EvalReading eval) =>
        eval.Prompt.Parts.Where(part => part.Role is PromptRole.Input or PromptRole.Whole).Any(part =>
            Same(part.Text.Constant, example)
            || (part.Text.Member is { } member && eval.Cases.Values.Any(value => Same(eval.Shapes.Read(CaseSet.MemberOf(value, member), null).Constant, example))));

    private static bool Same(string? one, string other) => one is not null && string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
