using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Running;

public class DirectionalTests
{
    [Fact]
    public async Task A_perturbed_reply_is_judged_by_the_clean_reply_of_the_same_case()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Plan(Echo).Directional("stays the text", (clean, perturbed) => clean.Text == perturbed.Text));

        var perturbed = lab.Store.Measured.Where(trial => trial.Chain.Length > 0).ToList();
        Assert.All(perturbed, trial => Assert.Equal(TrialOutcome.Failed, trial.Outcome));
        Assert.All(perturbed, trial => Assert.Contains($"\"stays the text\" does not hold; unperturbed the reply was \"text number {trial.Case[1..]} of the lab\"", trial.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clean_trial_is_not_graded_by_it()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Plan(Echo).Directional("never", (_, _) => false));

        Assert.All(lab.Store.Measured.Where(trial => trial.Chain.Length == 0), trial => Assert.Equal(TrialOutcome.Passed, trial.Outcome));
    }

    [Fact]
    public async Task Each_repeat_is_compared_with_the_clean_reply_of_its_own_repeat()
    {
        var lab = Lab.Create();
        var plan = Plan(new Counting()).Trials(3).Directional("same repeat", (clean, perturbed) => clean.Text == perturbed.Text);

        await lab.RunAsync(plan);

        Assert.Equal(180, lab.Store.Measured.Count);
        Assert.All(lab.Store.Measured, trial => Assert.Equal(TrialOutcome.Passed, trial.Outcome));
    }

    [Fact]
    public async Task Without_a_clean_reply_to_compare_with_it_is_unscored()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Plan(prompt => IsClean(prompt) ? throw new HttpRequestException("503") : "x").Directional("any", (_, _) => true));

        var perturbed = lab.Store.Measured.Where(trial => trial.Chain.Length > 0).ToList();
        Assert.NotEmpty(perturbed);
        Assert.All(perturbed, trial => Assert.Equal(TrialOutcome.Unscored, trial.Outcome));
    }

    [Fact]
    public async Task A_clean_reply_that_its_expectation_cannot_read_can_still_be_compared_with()
    {
        var lab = Lab.Create();
        var plan = Plan(_ => "prose").Expect(_ => Answer.Number(1)).Directional("same", (clean, perturbed) => clean.Text == perturbed.Text);

        await lab.RunAsync(plan);

        Assert.DoesNotContain(lab.Store.Measured, trial => trial.Outcome == TrialOutcome.Unscored);
    }

    [Fact]
    public async Task A_test_that_throws_makes_the_trial_errored_and_is_named()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Plan(Echo).Directional("breaks", (_, _) => throw new DivideByZeroException()));

        var perturbed = lab.Store.Measured.Where(trial => trial.Chain.Length > 0).ToList();
        Assert.All(perturbed, trial => Assert.Equal(TrialOutcome.Errored, trial.Outcome));
        Assert.All(perturbed, trial => Assert.StartsWith("\"breaks\" threw DivideByZeroException", trial.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_asynchronous_test_that_never_answers_ends_with_its_trial()
    {
        var lab = Lab.Create(options => options with { TrialTimeout = TimeSpan.FromMilliseconds(50), Concurrency = 30 });
        await lab.RunAsync(Plan(Echo).Directional("waits", async (_, _, _) => await new TaskCompletionSource<bool>().Task));

        Assert.Contains(lab.Store.Measured, trial => trial.Chain.Length > 0 && trial.Outcome == TrialOutcome.Errored && trial.Reason!.Contains("No grade within", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_perturbation_that_changes_the_right_answer_is_allowed_where_nothing_else_is_expected()
    {
        var result = await Lab.Create().RunAsync(Spelling().Directional("tells them apart", (clean, perturbed) => clean.Text != perturbed.Text).Require(PassRate.Perturbed().AtLeast(0.5)));

        Assert.Equal(Verdict.Pass, Assert.Single(result.Gates).Verdict);
    }

    [Fact]
    public async Task Beside_an_expectation_or_an_invariant_it_is_refused()
    {
        var plan = Spelling().Directional("any", (_, _) => true).Require(PassRate.Perturbed().AtLeast(0.5));

        Assert.Contains("unchanged .Expect would call", await RefusalOf(plan.Expect(_ => Answer.Equal("x"))), StringComparison.Ordinal);
        Assert.Contains("unchanged .Invariant would call", await RefusalOf(plan.Invariant(by: reply => reply.Text)), StringComparison.Ordinal);
        Assert.Contains("counts changed answers", await RefusalOf(plan.Require(FlipRate.AtMost(0.1))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_failures_are_shrunk_and_the_token_asks_the_clean_input_again()
    {
        var plan = Eval.Over(Lab.Items(40)).Named("noise").Ask(_ => Prompt.User("How noisy?").Image(Grey))
            .Using((prompt, _) => Task.FromResult(FormattableString.Invariant($"{Spread(prompt.Images[0]):F3}"))).Identity("meter", "1", deterministic: true)
            .Directional("at most 20 more", (clean, perturbed) => Value(perturbed) - Value(clean) <= 20)
            .Under(Perturb.Image.GaussianNoise()).Require(PassRate.Perturbed().AtLeast(0.9));

        var failure = (await Lab.Create(options => options with { ShrinkShare = 3 }).RunAsync(plan)).Failures[0];
        var step = Assert.Single(failure.Chain.Steps);
        // Mean deviation of a normal deviate: 255·σ·0.798 = 20 at σ = 0.098.
        Assert.InRange(step.Amount, 0.09, 0.115);

        var again = Lab.Create(options => options with { Replay = failure.Replay });
        using var run = again.Session.RunOf(plan, "noise");
        var report = await run.RunAllAsync(alone: true, default);

        Assert.Equal(EvalTestOutcome.Failed, report.Outcome);
        Assert.Equal(["", failure.Chain.ToString()], again.Store.Trials.Select(trial => trial.Chain));
    }

    [Fact]
    public async Task A_generated_case_is_shrunk_with_a_clean_reply_of_its_own()
    {
        var numbers = Arb.From(Gen.Choose(0, 99).ArrayOf().Where(all => all.Length < 12), all => ArbMap.Default.ArbFor<int[]>().Shrinker(all));
        EvalPlan<int[], Reply> Plan() => Eval.ForAll(numbers, samples: 40).Named("grows").Ask(all => Prompt.User("Copy.").Input(string.Join(' ', all) + " ="))
            .Using((prompt, _) => Task.FromResult(prompt.Text)).Identity("copy", "1", deterministic: true)
            .Directional("gets no longer", (clean, perturbed) => perturbed.Text.Length <= clean.Text.Length)
            .Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5));
        var lab = Lab.Create(options => options with { ShrinkShare = 3 });

        var failure = (await lab.RunAsync(Plan())).Failures[0];

        // Compared with the reply to the longer case that it was shrunk from, so small a one would have passed.
        Assert.Equal("[]", failure.MinimalCase);
        Assert.Contains(lab.Store.Trials, trial => trial.Purpose == TrialPurpose.Shrink && trial.Chain.Length == 0);
        Assert.Contains("\"gets no longer\" of the unperturbed and this reply", failure.Entry.Expected, StringComparison.Ordinal);

        var again = Lab.Create(options => options with { Replay = failure.Replay });
        using var run = again.Session.RunOf(Plan(), "grows");
        Assert.Equal(EvalTestOutcome.Failed, (await run.RunAllAsync(alone: true, default)).Outcome);
    }

    [Fact]
    public async Task A_trial_as_shipped_is_not_graded_by_it()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Eval.Over(Lab.Items(40)).Named("shipped").Ask(_ => Prompt.User("What is it?").Image(Grey)).Using((_, _) => Task.FromResult("grey"))
            .Expect(_ => Answer.Equal("grey")).Directional("never", (_, _) => false).Under(Perturb.Image.GaussianNoise()).AsShipped()
            .Require(PassRate.Perturbed().AtLeast(0.5), PassRate.AsShipped().AtLeast(0.5)));

        Assert.All(lab.Store.Trials.Where(trial => trial.Purpose == TrialPurpose.AsShipped), trial => Assert.Equal(TrialOutcome.Passed, trial.Outcome));
    }

    private sealed class Counting : ISubject<Reply>
    {
        public SubjectIdentity Identity => new("counting", "1", false);

        public ValueTask<Reply> AskAsync(Prompt prompt, TrialContext context, CancellationToken cancellationToken) =>
            new(new Reply(FormattableString.Invariant($"{context.CaseId} {context.Repeat}")));
    }

    private static bool IsClean(Prompt prompt) => Lab.Items(30).Any(item => item.Text == prompt.Text);

    private static string Echo(Prompt prompt) => prompt.Text;

    private static double Value(Reply reply) => double.Parse(reply.Text, System.Globalization.CultureInfo.InvariantCulture);

    private static double Spread(EvalKit.Image image)
    {
        var rgba = image.Decode().Rgba;
        double sum = 0;
        for (var i = 0; i < rgba.Length; i++) sum += i % 4 == 3 ? 0 : Math.Abs(rgba[i] - 128);
        return sum / (rgba.Length * 0.75);
    }

    private static EvalKit.Image Grey { get; } = Flat();

    private static EvalKit.Image Flat()
    {
        var pixels = new EvalKit.Media.PixelBuffer(32, 32);
        for (var i = 0; i < pixels.Rgba.Length; i++) pixels.Rgba[i] = (byte)(i % 4 == 3 ? 255 : 128);
        return EvalKit.Image.FromPixels(pixels);
    }

    private static async Task<string> RefusalOf(EvalPlan plan) =>
        (await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan))).Message;

    private static EvalPlan<Item, Reply> Spelling() => Eval.Over(Lab.Items(30)).Named("spelling").Ask(c => c.Text)
        .Using((prompt, _) => Task.FromResult(prompt.Text))
        .Under(Perturb.Text.KeyboardTypos().AnswerDependsOn(Aspect.Spelling));

    private static EvalPlan<Item, Reply> Plan(Func<Prompt, string> subject) => With(Asked.Using((prompt, _) => Task.FromResult(subject(prompt))));

    private static EvalPlan<Item, Reply> Plan(ISubject<Reply> subject) => With(Asked.Using(subject));

    private static EvalPlan<Item> Asked => Eval.Over(Lab.Items(30)).Named("directional").Ask(c => c.Text);

    private static EvalPlan<Item, Reply> With(EvalPlan<Item, Reply> plan) => plan.Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5));
}
