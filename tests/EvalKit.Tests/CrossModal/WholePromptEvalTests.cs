namespace EvalKit.Tests.CrossModal;

/// <summary>Perturbations of whole prompts that a user wrote, and of examples, from the plan to the shrunk failure and its replay.</summary>
public static class WholePromptEvalTests
{
    /// <summary>One note more for every unit of severity.</summary>
    private static Perturbation Notes(LabelEffect label = LabelEffect.Preserves) => Perturbation.Prompt(
        "notes", Modality.Text, (prompt, context) => Enumerable.Range(0, (int)context.Severity).Aggregate(prompt, (longer, i) => longer.Input($"note {i}")), label: label);

    private static EvalPlan<Item, Reply> Plan(PerturbationAxis axis, Func<Prompt, bool> isRight) => Eval.Over(Lab.Items(40)).Named("whole")
        .Ask(_ => Prompt.User("What is it?").Example("a", "1").Example("b", "2").Example("c", "3").Input("a thing"))
        .Using((prompt, _) => Task.FromResult(isRight(prompt) ? "ok" : "what?")).Identity("reader", "1", deterministic: true)
        .Expect(_ => Answer.Equal("ok")).Under(axis).Require(PassRate.Perturbed().AtLeast(0.99));

    [Fact]
    public static async Task A_failure_under_one_of_one_s_own_comes_down_to_the_mildest_severity_and_is_replayed()
    {
        // Reads up to two notes.
        EvalPlan<Item, Reply> plan() => Plan(Perturb.Text.UpperCase().Then(Notes()), prompt => prompt.Parts.Count <= 7);
        var lab = Lab.Create(options => options with { ShrinkShare = 3 });

        var failure = (await lab.RunAsync(plan())).Failures[0];

        Assert.StartsWith("prompt.notes@1(3", failure.Entry.Chain, StringComparison.Ordinal);
        Assert.InRange(Assert.Single(failure.Chain.Steps).Severity, 3, 3.25);
        Assert.StartsWith("notes (severity 3.", failure.Entry.Display, StringComparison.Ordinal);
        using var run = Lab.Create(options => options with { Replay = failure.Replay }).Session.RunOf(plan(), "whole");
        Assert.Equal(EvalTestOutcome.Failed, (await run.RunAllAsync(alone: true, default)).Outcome);
    }

    [Fact]
    public static async Task One_that_changes_the_answer_is_refused_beside_an_unchanged_expectation()
    {
        var refusal = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(Plan(Notes(LabelEffect.Changes), _ => true)));

        Assert.Contains("\"notes\" changes the right answer", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public static async Task An_order_of_examples_that_is_followed_is_found()
    {
        var lab = Lab.Create(options => options with { ShrinkShare = 3 });

        var failure = (await lab.RunAsync(Plan(Perturb.CrossModal.ExampleOrder(), prompt => prompt.Parts[3].ToString() == "c → 3"))).Failures[0];

        Assert.Equal("cross-modal.example-order@1(0.01)", failure.Entry.Chain);
    }

    [Fact]
    public static async Task Prompts_without_enough_examples_are_refused_with_what_is_needed()
    {
        EvalPlan<Item, Reply> plan(PerturbationAxis axis) => Eval.Over(Lab.Items(20)).Named("none").Ask(_ => Prompt.User("?").Input("text")).Using((_, _) => Task.FromResult("ok"))
            .Expect(_ => Answer.Equal("ok")).Under(axis).Require(PassRate.Perturbed().AtLeast(0.5));

        Assert.Contains("\"example-order\" needs two worked examples (.Example)", (await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan(Perturb.CrossModal.ExampleOrder())))).Message, StringComparison.Ordinal);
        Assert.Contains("\"example-drop\" needs a worked example (.Example), and something beside it", (await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan(Perturb.CrossModal.ExampleDrop())))).Message, StringComparison.Ordinal);
    }
}
