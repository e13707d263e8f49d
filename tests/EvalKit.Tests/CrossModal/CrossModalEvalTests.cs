namespace EvalKit.Tests.CrossModal;

/// <summary>Perturbations of whole prompts, from the plan to the journal, the shrunk failure and its replay.</summary>
public static class CrossModalEvalTests
{
    [Fact]
    public static async Task The_journal_names_the_chain_and_what_it_perturbs_and_gates_tell_it_apart()
    {
        var lab = Lab.Create();

        var result = await lab.RunAsync(Orders(_ => "ok").Under(Perturb.CrossModal.ModalityOrder(), Perturb.Image.GaussianNoise())
            .Require(PassRate.AtLeast(0.8), PassRate.Perturbed().AtLeast(0.7).ForEach(By.PerturbedModality)));

        Assert.True(result.Passed, result.Text);
        Assert.Contains(result.Gates, gate => gate.ToString()!.Contains("audio+image+text", StringComparison.Ordinal));
        var moved = lab.Store.Trials.Where(trial => trial.Chain == "cross-modal.modality-order@1(1)").ToList();
        Assert.Equal(20, moved.Count);
        Assert.All(moved, trial => Assert.Equal((null, null, 1), (trial.Psnr, trial.Edits, trial.Severity)));
    }

    [Fact]
    public static async Task A_failure_of_a_long_chain_shrinks_to_the_order_and_the_token_tries_it_again()
    {
        // A subject that looks at the first picture or sound alone, and only if the question comes before it.
        EvalPlan<Item, Reply> Plan() => Orders(prompt => prompt.Parts[0] is TextPart ? "ok" : "what?").Named("order").Identity("reader", "1", deterministic: true)
            .Under(Perturb.Image.GaussianNoise().Then(Perturb.CrossModal.ModalityOrder()).Then(Perturb.Image.Rotation()))
            .Require(PassRate.Perturbed().AtLeast(0.99));

        var lab = Lab.Create(options => options with { ShrinkShare = 3 });
        var failure = (await lab.RunAsync(Plan())).Failures[0];

        Assert.Equal("cross-modal.modality-order@1(1)", failure.Entry.Chain);
        Assert.Contains($"artifacts/{failure.CaseId}-clean-prompt.txt", failure.Artifacts);
        Assert.Equal(2, failure.Artifacts.Count);
        using var run = Lab.Create(options => options with { Replay = failure.Replay }).Session.RunOf(Plan(), "order");
        var again = await run.RunAllAsync(alone: true, default);
        Assert.Equal(EvalTestOutcome.Failed, again.Outcome);
    }

    [Fact]
    public static async Task A_prompt_that_has_nothing_to_move_is_a_plan_error_that_says_what_it_takes()
    {
        var plan = Eval.Over(Lab.Items(10)).Named("texts").Ask(_ => "text").Using((_, _) => Task.FromResult("ok")).Expect(_ => Answer.Equal("ok"))
            .Under(Perturb.CrossModal.ModalityOrder()).Require(PassRate.Perturbed().AtLeast(0.5));

        var refusal = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan));

        Assert.Contains("\"modality-order\" needs a picture or a sound (.Image, .Audio) beside another part of its turn", refusal.Message, StringComparison.Ordinal);
    }

    private static EvalPlan<Item, Reply> Orders(Func<Prompt, string> subject) => Eval.Over(Lab.Items(40)).Named("orders")
        .Ask(item => Prompt.User("Same?").Image(Grey).Audio(Beep))
        .Using((prompt, _) => Task.FromResult(subject(prompt)))
        .Expect(_ => Answer.Equal("ok"));

    private static Image Grey { get; } = Image.Create(16, 16, (x, y) => new((byte)(8 * x), (byte)(8 * y), 128));

    private static AudioClip Beep { get; } = AudioClip.FromSamples(new([.. Enumerable.Range(0, 200).Select(i => i % 20 / 20f - 0.5f)], 8_000));
}
