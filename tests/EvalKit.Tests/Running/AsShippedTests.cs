using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests.Running;

public class AsShippedTests
{
    [Fact]
    public async Task Each_case_is_tried_once_more_with_the_bytes_as_they_came()
    {
        var lab = Lab.Create();
        var sent = new List<ContentHash>();

        await lab.RunAsync(Plan(prompt => Heard(sent, prompt)));

        var shipped = lab.Store.Trials.Where(trial => trial.Purpose == TrialPurpose.AsShipped).ToList();
        Assert.Equal(Cases.Select(c => c.Id).Order(StringComparer.Ordinal), shipped.Select(trial => trial.Case).Order(StringComparer.Ordinal));
        Assert.All(shipped, trial => Assert.Equal(("", 0d, -1), (trial.Chain, trial.Severity, trial.Axis)));
        Assert.All(Cases, c => Assert.Equal(1, sent.Count(hash => hash == c.Photo.Hash)));
        Assert.All(Cases, c => Assert.Contains(c.Photo.Canonical().Hash, sent));
    }

    [Fact]
    public async Task A_subject_that_stumbles_over_the_container_fails_the_gate_as_shipped_and_no_other()
    {
        var result = await Lab.Create().RunAsync(Plan(prompt => IsCanonical(prompt) ? "ok" : "broken file"));

        Assert.Equal(
            [("as-shipped pass rate ≥ 0.90", Verdict.Fail), ("pass rate ≥ 0.90", Verdict.Pass), ("perturbed pass rate ≥ 0.50", Verdict.Pass)],
            result.Gates.Select(gate => (gate.Gate, gate.Verdict)).Order());
        Assert.Contains("as-shipped pass rate 0/40 = 0.00", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canonical_form_that_hides_a_failure_of_the_real_one_is_seen_by_all_must_pass()
    {
        var plan = Plan(prompt => IsCanonical(prompt) ? "ok" : "broken file", PassRate.Perturbed().AtLeast(0.5), Gate.AllMustPass);

        var result = await Lab.Create().RunAsync(plan);

        Assert.Contains(result.Gates, gate => gate is { Gate: "all must pass", Verdict: Verdict.Fail });
    }

    [Fact]
    public async Task The_answer_to_the_canonical_bytes_is_what_an_invariant_compares_with()
    {
        var lab = Lab.Create();
        var plan = Eval.Over(Cases).Named("container").Ask(c => Prompt.User("?").Image(c.Photo))
            .Using((prompt, _) => Task.FromResult(IsCanonical(prompt) ? "one" : "two"))
            .Invariant(by: reply => reply.Text).Under(Perturb.Image.Rotation(upToDegrees: 5)).AsShipped()
            .Require(PassRate.AsShipped().AtLeast(0.9), PassRate.Perturbed().AtLeast(0.5));

        await lab.RunAsync(plan);

        Assert.All(
            lab.Store.Trials.Where(trial => trial.Purpose == TrialPurpose.AsShipped),
            trial => Assert.Equal(TrialOutcome.Failed, trial.Outcome));
    }

    [Fact]
    public async Task The_printed_arithmetic_counts_it()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Plan(_ => "ok").Trials(2));

        var plan = lab.Store.Entries.OfType<EvalEntry>().Single();
        Assert.StartsWith("40 cases × (1 clean + 1 as shipped + 1 perturbed) × 2 trials = 240 calls", plan.Plan, StringComparison.Ordinal);
        Assert.Equal((80, 80, 80), (plan.PlannedClean, plan.PlannedAsShipped, plan.PlannedPerturbed));
    }

    [Fact]
    public async Task Without_a_perturbed_picture_or_sound_it_is_refused_since_it_would_change_nothing()
    {
        var plan = Eval.Over(Cases).Named("text").Ask(c => Prompt.User("?").Input("some text").Image(c.Photo))
            .Using((_, _) => Task.FromResult("ok")).Expect(_ => Answer.Equal("ok"))
            .Under(Perturb.Text.Whitespace()).AsShipped()
            .Require(PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.5), PassRate.AsShipped().AtLeast(0.9));

        var error = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan));

        Assert.Contains(".AsShipped has no effect", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_gate_that_judges_it_it_is_refused()
    {
        var plan = Plan(_ => "ok", PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.5));

        var error = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan));

        Assert.Contains("no gate judges: add .Require(PassRate.AsShipped()", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_on_it_without_the_clause_is_refused()
    {
        var plan = Lab.Plan(30, _ => "ok", PassRate.AsShipped().AtLeast(0.9));

        var error = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan));

        Assert.Contains("add .AsShipped()", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_shows_it_in_a_row_of_its_own_and_pools_it_with_nothing()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Plan(prompt => IsCanonical(prompt) ? "ok" : "broken file"));

        var report = RunReport.Of(lab.Store.Entries);

        Assert.Equal((40, 40, 40), (report.Evals[0].Clean.Trials, report.Evals[0].AsShipped.Trials, report.Evals[0].Perturbed.Trials));
        Assert.Contains("| image, as shipped | 0/40 = 0.00", MarkdownReport.Render(report), StringComparison.Ordinal);
        Assert.Contains("as shipped", ConsoleReport.Render(report), StringComparison.Ordinal);
        Assert.DoesNotContain("not run", MarkdownReport.Render(report), StringComparison.Ordinal);
    }

    private static readonly Shot[] Cases = [.. Enumerable.Range(0, 40).Select(i => new Shot($"p{i}", Messy(i)))];

    // A byte after the end is legal, and not canonical.
    private static Image Messy(int i) =>
        Image.FromBytes((byte[])[.. Image.Create(8, 8, (x, y) => new Rgba((byte)(x * 30), (byte)(y * 30), (byte)i)).Bytes.Span, 0]);

    private static EvalPlan<Shot, Reply> Plan(Func<Prompt, string> subject, params Gate[] gates) =>
        Eval.Over(Cases).Named("shipped").Ask(c => Prompt.User("What is it?").Image(c.Photo))
            .Using((prompt, _) => Task.FromResult(subject(prompt)))
            .Expect(_ => Answer.Equal("ok"))
            .Under(Perturb.Image.Rotation(upToDegrees: 5)).AsShipped()
            .Require(gates.Length > 0 ? gates : [PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.5), PassRate.AsShipped().AtLeast(0.9)]);

    private static bool IsCanonical(Prompt prompt) => prompt.Images.Single() is var image && image.Canonical().Equals(image);

    private static string Heard(List<ContentHash> sent, Prompt prompt)
    {
        lock (sent) sent.Add(prompt.Images.Single().Hash);
        return "ok";
    }

    private sealed record Shot(string Id, Image Photo);
}
