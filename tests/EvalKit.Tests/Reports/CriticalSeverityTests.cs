using EvalKit.Extensibility;

namespace EvalKit.Tests;

/// <summary>The report says how much of a perturbation the subject takes.</summary>
public class CriticalSeverityTests
{
    [Fact]
    public async Task A_subject_that_breaks_at_a_severity_is_half_way_to_chance_there()
    {
        // Spaces and nothing else are added: how many tells the severity.
        var lab = Lab.Create();

        await lab.RunAsync(Plan(severity => severity < 2.5 ? "ok" : "no"));

        var critical = Assert.Single(lab.Store.Entries.OfType<EvalEndEntry>().Single().Critical);
        Assert.InRange(critical.Value!.Value, 2.2, 2.8);
        Assert.True(critical.Lower < 2.5 && critical.Upper > 2.5);
        Assert.Contains("half-way to chance", MarkdownReport.Render(RunReport.Of(lab.Store.Entries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_that_never_breaks_is_beyond_the_scale()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Plan(_ => "ok"));

        Assert.Equal(new CriticalEntry(0, null, null, null), Assert.Single(lab.Store.Entries.OfType<EvalEndEntry>().Single().Critical));
        Assert.Contains("| > 5 |", MarkdownReport.Render(RunReport.Of(lab.Store.Entries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_that_is_wrong_unperturbed_has_nothing_to_fall_from()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Plan(_ => "no"));

        Assert.Empty(lab.Store.Entries.OfType<EvalEndEntry>().Single().Critical);
    }

    [Fact]
    public async Task Guessing_among_choices_counts_as_chance()
    {
        var lab = Lab.Create();

        // Right on two of three cases whatever the severity: with three choices that is above chance, and half-way is never reached.
        await lab.RunAsync(Plan(_ => "ok", choices: ["ok", "no", "maybe"]));

        Assert.Null(Assert.Single(lab.Store.Entries.OfType<EvalEndEntry>().Single().Critical).Value);
    }

    private static EvalPlan<Item, Reply> Plan(Func<double, string> answer, params string[] choices)
    {
        var severities = new System.Collections.Concurrent.ConcurrentDictionary<string, double>();
        var marks = Perturbation.Text("marks", (text, context) =>
        {
            var marked = text + new string('!', (int)Math.Round(context.Severity * 100));
            severities[marked] = context.Severity;
            return marked;
        });
        return Eval.Over(Lab.Items(200)).Named("critical").Ask(item => choices.Length == 0 ? Prompt.User("?").Input(item.Text) : Prompt.User("?").Choices(choices).Input(item.Text))
            .Using((prompt, _) => Task.FromResult(answer(prompt.Text.Count(c => c == '!') / 100.0)))
            .Expect(_ => Answer.Equal("ok")).Under(marks).Require(PassRate.Perturbed().AtLeast(0.3));
    }
}
