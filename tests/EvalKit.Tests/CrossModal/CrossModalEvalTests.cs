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

    [Fact]
    public static async Task What_changes_the_answer_is_refused_beside_an_unchanged_expectation()
    {
        foreach (var changing in new PerturbationAxis[] { Perturb.CrossModal.ModalityDrop(), Perturb.CrossModal.MismatchedPictures([Grey, White]) })
        {
            var refusal = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(
                Orders(_ => "ok").Under(changing).Require(PassRate.Perturbed().AtLeast(0.5))));

            Assert.Contains("changes the right answer, so an unchanged .Expect would call a good reply wrong", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public static async Task What_changes_the_answer_is_judged_by_how_the_reply_must_change()
    {
        EvalPlan<Item, Reply> Plan(string without) => Eval.Over(Lab.Items(40)).Named("drop")
            .Ask(_ => Prompt.User("What is it?").Image(Grey).Audio(Beep))
            .Using((prompt, _) => Task.FromResult(prompt.Images.Count == 0 ? without : "a square"))
            .Directional("says that it sees nothing", (clean, changed) => clean.Text == "a square" && changed.Text == "nothing")
            .Under(Perturb.CrossModal.ModalityDrop()).Require(PassRate.Perturbed().AtLeast(0.8));

        Assert.True((await Lab.Create().RunAsync(Plan("nothing"))).Passed);
        Assert.False((await Lab.Create().RunAsync(Plan("a square"))).Passed);
    }

    [Fact]
    public static async Task A_fading_picture_s_likeness_stands_in_the_journal_and_its_failure_comes_down_to_a_mix()
    {
        // Sees while there is some contrast left.
        var plan = Eval.Over(Lab.Items(40)).Named("fade").Ask(_ => Prompt.User("What is it?").Image(Grey))
            .Using((prompt, _) => Task.FromResult(prompt.Images[0].Decode() is var pixels && pixels[15, 0].R - pixels[0, 0].R > 60 ? "ok" : "nothing")).Identity("eye", "1", deterministic: true)
            .Expect(_ => Answer.Equal("ok")).Under(Perturb.CrossModal.ModalityFade()).Require(PassRate.Perturbed().AtLeast(0.99));
        var lab = Lab.Create(options => options with { ShrinkShare = 3 });

        var failure = (await lab.RunAsync(plan)).Failures[0];

        // 120 levels apart to begin with: half of it is too much.
        Assert.InRange(Assert.Single(failure.Chain.Steps).Amount, 0.48, 0.53);
        Assert.All(lab.Store.Trials.Where(trial => trial is { Purpose: TrialPurpose.Measure, Axis: 0 }), trial => Assert.InRange(trial.Psnr!.Value, 5, 60));
        Assert.Equal([$"artifacts/{failure.CaseId}-clean.png"], failure.Artifacts.Take(1));
        Assert.Equal(2, failure.Artifacts.Count);
    }

    [Fact]
    public static async Task Distractors_shrink_to_the_fewest_that_confuse_and_are_kept_as_files()
    {
        Image[] pool = [Grey, White, .. Enumerable.Range(0, 10).Select(i => Image.Create(4, 4 + i, (_, _) => new((byte)(20 * i), 0, 0)))];
        EvalPlan<Item, Reply> Plan() => Eval.Over(Lab.Items(40)).Named("crowd").Ask(_ => Prompt.User("What is it?").Image(Grey))
            .Using((prompt, _) => Task.FromResult(prompt.Images.Count <= 4 ? "ok" : "which?")).Identity("eye", "1", deterministic: true)
            .Expect(_ => Answer.Equal("ok")).Under(Perturb.CrossModal.DistractorPictures(pool)).Require(PassRate.Perturbed().AtLeast(0.99));
        var lab = Lab.Create(options => options with { ShrinkShare = 3 });

        var failure = (await lab.RunAsync(Plan())).Failures[0];

        Assert.Equal(4, Assert.Single(failure.Chain.Steps).Amount);
        Assert.Contains(";pictures=", failure.Entry.Chain, StringComparison.Ordinal);
        // Two lists of parts, and four pictures.
        Assert.Equal((2, 4), (failure.Artifacts.Count(path => path.EndsWith("-prompt.txt", StringComparison.Ordinal)), failure.Artifacts.Count(path => path.EndsWith(".png", StringComparison.Ordinal))));
        using var run = Lab.Create(options => options with { Replay = failure.Replay }).Session.RunOf(Plan(), "crowd");
        Assert.Equal(EvalTestOutcome.Failed, (await run.RunAllAsync(alone: true, default)).Outcome);
    }

    [Fact]
    public static async Task In_a_fixed_chain_a_step_may_be_about_what_one_before_it_makes()
    {
        EvalPlan<Item, Reply> Plan(PerturbationAxis axis) => Eval.Over(Lab.Items(20)).Named("page").Ask(item => Prompt.User("Read.").Input($"note {item.Id}"))
            .Using((prompt, _) => Task.FromResult(prompt.Images.Count == 1 || prompt.Text.Contains("note", StringComparison.Ordinal) ? "ok" : "what?"))
            .Expect(_ => Answer.Equal("ok")).Under(axis).Require(PassRate.Perturbed().AtLeast(0.7));
        var lab = Lab.Create();

        Assert.True((await lab.RunAsync(Plan(Perturb.CrossModal.RenderedText().Then(Perturb.Image.Rotation())))).Passed);

        Assert.All(lab.Store.Trials.Where(trial => trial.Chain.Length > 0), trial => Assert.StartsWith("cross-modal.rendered-text@1(1) > image.rotation@1(", trial.Chain, StringComparison.Ordinal));
        await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(Plan(Perturb.Image.Rotation().Then(Perturb.CrossModal.RenderedText()))));
        await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(Plan(Perturb.AnyChainOf(Perturb.CrossModal.RenderedText(), Perturb.Image.Rotation()))));
    }

    [Fact]
    public static async Task A_failure_of_what_a_step_makes_shrinks_to_both_steps()
    {
        // Reads texts, and pictures of them that are not turned at all.
        var straight = PerturbationChain.Of(Perturb.CrossModal.RenderedText().At(1)).Apply("a note", "any", 1).Images[0];
        var plan = Eval.Over(Lab.Items(20)).Named("crooked").Ask(_ => Prompt.User("Read.").Input("a note"))
            .Using((prompt, _) => Task.FromResult(prompt.Images.Count == 0 || prompt.Images[0] == straight ? "ok" : "what?")).Identity("reader", "1", deterministic: true)
            .Expect(_ => Answer.Equal("ok")).Under(Perturb.CrossModal.RenderedText().Then(Perturb.Image.Rotation())).Require(PassRate.Perturbed().AtLeast(0.7));

        var failure = (await Lab.Create(options => options with { ShrinkShare = 3 }).RunAsync(plan)).Failures[0];

        Assert.Equal("minimal", failure.Entry.Ending);
        Assert.Equal(["cross-modal.rendered-text", "image.rotation"], failure.Chain.Steps.Select(step => step.Perturbation.Name));
        Assert.InRange(failure.Chain.Steps[1].Amount, 0.01, 0.5);
    }

    [Fact]
    public static async Task A_text_that_the_font_cannot_draw_takes_no_part_and_the_plan_says_why_where_none_does()
    {
        EvalPlan<Item, Reply> Plan(Func<Item, string> text) => Eval.Over(Lab.Items(20)).Named("page").Ask(item => Prompt.User("Read.").Input(text(item)))
            .Using((_, _) => Task.FromResult("ok")).Expect(_ => Answer.Equal("ok"))
            .Under(Perturb.CrossModal.RenderedText(), Perturb.Text.UpperCase()).Require(PassRate.Perturbed().AtLeast(0.5));
        var lab = Lab.Create();

        await lab.RunAsync(Plan(item => item.Id.EndsWith('1') ? "naïve" : "plain"));
        var refusal = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(Plan(_ => "naïve")));

        Assert.DoesNotContain(lab.Store.Trials, trial => trial.Case.EndsWith('1') && trial.Chain.Contains("rendered", StringComparison.Ordinal));
        Assert.Contains("\"rendered-text\" needs an input text (.Input, or the user text) of printable ASCII characters, 10000 at most, which no case's prompt has.", refusal.Message, StringComparison.Ordinal);
    }

    private static EvalPlan<Item, Reply> Orders(Func<Prompt, string> subject) => Eval.Over(Lab.Items(40)).Named("orders")
        .Ask(item => Prompt.User("Same?").Image(Grey).Audio(Beep))
        .Using((prompt, _) => Task.FromResult(subject(prompt)))
        .Expect(_ => Answer.Equal("ok"));

    private static Image Grey { get; } = Image.Create(16, 16, (x, y) => new((byte)(8 * x), (byte)(8 * y), 128));

    private static Image White { get; } = Image.Create(16, 16, (_, _) => new(255, 255, 255));

    private static AudioClip Beep { get; } = AudioClip.FromSamples(new([.. Enumerable.Range(0, 200).Select(i => i % 20 / 20f - 0.5f)], 8_000));
}
