using EvalKit.Media;
using FsCheck;
using FsCheck.Fluent;

namespace EvalKit.Tests.Shrinking;

/// <summary>What a user gets of a failure: the mildest input that still fails, tried afresh, as files, with a token to try it again.</summary>
public class ShrunkFailureTests
{
    [Fact]
    public async Task The_chain_is_shrunk_to_the_threshold_of_a_deterministic_subject()
    {
        var lab = Lab.Create(options => options with { ShrinkShare = 3 });

        var result = await lab.RunAsync(Pictures(subject: NoiseUpTo(0.12)).Identity("meter", "1", deterministic: true));

        var failure = result.Failures[0];
        var step = Assert.Single(failure.Chain.Steps);
        Assert.Equal("image.gaussian-noise", step.Perturbation.Name);
        Assert.InRange(step.Amount, 0.115, 0.14);
        Assert.Equal((1, 1, 0, 1), (failure.Failures, failure.Trials, failure.CleanFailures, failure.CleanTrials));
    }

    [Fact]
    public async Task The_mildest_failure_that_a_red_eval_shows_is_one_of_a_gate_that_is_red()
    {
        var items = Lab.Items(80);
        var known = items.ToDictionary(item => Bare(item.Text), item => item.Text);
        // Whitespace alone breaks every tenth case, at the least of it; typos break all.
        var lab = Lab.Create(options => options with { ShrinkShare = 5 });
        var result = await lab.RunAsync(Eval.Over(items).Named("lab").Ask(item => item.Text)
            .Using((prompt, _) => Task.FromResult(!known.TryGetValue(Bare(prompt.Text), out var text) || (text != prompt.Text && text.Contains("1 of", StringComparison.Ordinal)) ? "wrong" : "ok")).Identity("reader", "1", deterministic: true)
            .Expect(_ => Answer.Equal("ok")).Under(Perturb.Text.Whitespace(), Perturb.Text.KeyboardTypos(upToShare: 0.2)).Samples(2)
            .Require(PassRate.Perturbed().AtLeast(0.6).ForEach(By.Perturbation)));

        Assert.StartsWith("text.whitespace", result.Failures[0].Chain.ToString(), StringComparison.Ordinal);
        Assert.Equal([Verdict.Pass, Verdict.Fail], result.Gates.Select(gate => gate.Verdict).Order());
        var mildest = Assert.Single(result.Text.Split('\n'), line => line.Contains("mildest failure: ", StringComparison.Ordinal));
        Assert.DoesNotContain("whitespace", mildest, StringComparison.Ordinal);
        Assert.DoesNotContain("also: whitespace", result.Text, StringComparison.Ordinal);

        static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }

    [Fact]
    public async Task Clean_and_perturbed_pictures_are_kept_as_files()
    {
        var lab = Lab.Create(options => options with { ShrinkShare = 3 });

        var result = await lab.RunAsync(Pictures(subject: NoiseUpTo(0.12)).Identity("meter", "1", deterministic: true));

        var failure = result.Failures[0];
        Assert.Equal(2, failure.Artifacts.Count);
        Assert.Equal($"artifacts/{failure.CaseId}-clean.png", failure.Artifacts[0]);
        var clean = Image.FromBytes(lab.Store.Artifacts[$"{failure.CaseId}-clean.png"]).Decode();
        var perturbed = Image.FromBytes(lab.Store.Artifacts[failure.Artifacts[1]["artifacts/".Length..]]).Decode();
        Assert.Equal((clean.Width, clean.Height), (perturbed.Width, perturbed.Height));
        Assert.NotEqual(clean.Rgba, perturbed.Rgba);
    }

    [Fact]
    public async Task A_text_s_failure_comes_down_to_the_edit_that_causes_it_and_the_token_tries_it_again()
    {
        var lab = Lab.Create(options => options with { ShrinkShare = 3 });

        // The mildest share that spoils the word may be one edit by itself; in another case it is several.
        var failure = (await lab.RunAsync(Notes())).Failures.First(failure => failure.Chain.Steps is [{ OnlyEdits: not null }]);

        Assert.Single(failure.Chain.Steps[0].OnlyEdits!);
        Assert.Contains(";only=", failure.Entry.Chain, StringComparison.Ordinal);
        Assert.Contains("1 of its edits", failure.Entry.Display, StringComparison.Ordinal);
        using var run = Lab.Create(options => options with { Replay = failure.Replay }).Session.RunOf(Notes(), "notes");
        Assert.Equal(EvalTestOutcome.Failed, (await run.RunAllAsync(alone: true, default)).Outcome);
    }

    [Fact]
    public async Task Two_pictures_of_one_prompt_are_two_pairs_of_files()
    {
        var lab = Lab.Create(options => options with { ShrinkShare = 3 });
        var plan = Eval.Over(Lab.Items(40)).Named("pairs").Ask(_ => Prompt.User("Same?").Image(Grey).Image(Grey))
            .Using((prompt, _) => Task.FromResult(NoiseUpTo(0.12)(prompt))).Identity("meter", "1", deterministic: true)
            .Expect(_ => Answer.Equal("ok")).Under(Perturb.Image.GaussianNoise()).Require(PassRate.Perturbed().AtLeast(0.9));

        var failure = (await lab.RunAsync(plan)).Failures[0];

        Assert.Equal(4, failure.Artifacts.Distinct().Count());
        Assert.Contains($"artifacts/{failure.CaseId}-clean-3.png", failure.Artifacts);
    }

    [Fact]
    public async Task At_most_three_failures_per_perturbation_and_a_quarter_of_the_planned_calls_are_spent()
    {
        var lab = Lab.Create();

        var result = await lab.RunAsync(Pictures(subject: NoiseUpTo(0.02)));

        Assert.InRange(result.Failures.Count, 1, 3);
        Assert.True(lab.Store.Trials.Count(trial => trial.Purpose != TrialPurpose.Measure) <= 80 / 4);
    }

    [Fact]
    public async Task Shrinking_never_enters_a_rate()
    {
        var without = await Lab.Create(options => options with { ShrunkFailuresPerAxis = 0 }).RunAsync(Pictures(subject: NoiseUpTo(0.02)));
        var with = await Lab.Create(options => options with { ShrinkShare = 10 }).RunAsync(Pictures(subject: NoiseUpTo(0.02)));

        Assert.Empty(without.Failures);
        Assert.NotEmpty(with.Failures);
        Assert.Equal(without.Gates.Select(gate => gate.ToString()), with.Gates.Select(gate => gate.ToString()));
    }

    [Fact]
    public async Task A_case_that_fails_unperturbed_is_not_blamed_on_the_perturbation()
    {
        var result = await Lab.Create().RunAsync(Pictures(subject: _ => "no"));

        Assert.Empty(result.Failures);
    }

    [Fact]
    public async Task A_generated_case_is_shrunk_too_and_the_token_tries_exactly_it_again()
    {
        var lab = Lab.Create(options => options with { ShrinkShare = 3 });

        var result = await lab.RunAsync(Sums().Identity("adder", "1", deterministic: true));

        var failure = result.Failures[0];
        Assert.Equal("[50]", failure.MinimalCase);
        Assert.Contains("EVALKIT_REPLAY=" + failure.Replay, result.Text, StringComparison.Ordinal);

        var again = Lab.Create(options => options with { Replay = failure.Replay });
        using var run = again.Session.RunOf(Sums().Identity("adder", "1", deterministic: true), "sums");
        var report = await run.RunAllAsync(alone: true, default);
        Assert.Equal(EvalTestOutcome.Failed, report.Outcome);
        Assert.Contains("fails 1 of 1", report.Message, StringComparison.Ordinal);
        Assert.Equal("fifty", Assert.Single(again.Store.Trials).Reply);
    }

    [Fact]
    public async Task A_replay_runs_only_the_eval_it_names()
    {
        var token = new ReplayToken("another", "c1", "", 1, []).ToString();
        var lab = Lab.Create(options => options with { Replay = token });
        using var run = lab.Session.RunOf(Sums(), "sums");

        var report = await run.RunAllAsync(alone: true, default);

        Assert.Equal(EvalTestOutcome.NotEvaluated, report.Outcome);
        Assert.Empty(lab.Store.Trials);
    }

    [Fact]
    public async Task A_replay_outside_a_test_host_never_passes_either()
    {
        var lab = Lab.Create(options => options with { Replay = new ReplayToken("another", "c1", "", 1, []).ToString() });

        var result = await lab.RunAsync(Sums());

        Assert.False(result.Passed);
        Assert.Contains("EVALKIT_REPLAY replays another", Assert.Throws<EvalFailedException>(result.ThrowUnlessPassed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replay_that_does_not_fail_is_no_green()
    {
        var failed = await Lab.Create(options => options with { ShrinkShare = 3 }).RunAsync(Pictures(subject: NoiseUpTo(0.12)));
        var lab = Lab.Create(options => options with { Replay = failed.Failures[0].Replay });
        using var run = lab.Session.RunOf(Pictures(subject: _ => "ok"), "pictures");

        var report = await run.RunAllAsync(alone: true, default);

        Assert.Equal(EvalTestOutcome.NotEvaluated, report.Outcome);
        Assert.Contains("it does not fail any more", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unperturbed_replies_that_an_invariant_needs_are_budgeted_like_any_call()
    {
        var lab = Lab.Create(options => options with { ShrinkShare = 3 });
        var plan = Eval.ForAll(Numbers, samples: 40).Named("invariant").Ask(numbers => Prompt.User("Add.").Input(string.Join(' ', numbers) + " ="))
            .Using((prompt, _) => Task.FromResult($"{prompt.Text.Length}"))
            .Invariant(by: reply => reply.Text)
            .Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5))
            .Budget(calls: 200);

        var result = await lab.RunAsync(plan);

        Assert.NotEmpty(result.Failures);
        Assert.InRange(result.Calls, 81, 200);
    }

    /// <summary>A subject that needs one word spelt right.</summary>
    private static EvalPlan<Item, Reply> Notes() => Eval.Over(Lab.Items(40)).Named("notes")
        .Ask(item => Prompt.User("Which one is late?").Input($"{string.Concat(Enumerable.Repeat("The driver took the longer road along the river. ", 20))}So parcel {item.Id} came late."))
        .Using((prompt, _) => Task.FromResult(prompt.Text.Contains("parcel", StringComparison.Ordinal) ? "ok" : "what?")).Identity("reader", "1", deterministic: true)
        .Expect(_ => Answer.Equal("ok"))
        .Under(Perturb.Text.KeyboardTypos())
        .Require(PassRate.Perturbed().AtLeast(0.99));

    private static EvalPlan<Item, Reply> Pictures(Func<Prompt, string> subject) => Eval.Over(Lab.Items(40)).Named("pictures")
        .Ask(item => Prompt.User("How noisy?").Image(Grey))
        .Using((prompt, _) => Task.FromResult(subject(prompt)))
        .Expect(_ => Answer.Equal("ok"))
        .Under(Perturb.Image.GaussianNoise())
        .Require(PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.9));

    // Estimates σ from the spread of a flat grey picture: mean |x − 128| of a normal deviate is σ·√(2/π).
    private static Func<Prompt, string> NoiseUpTo(double sigma) => prompt =>
    {
        var rgba = prompt.Images[0].Decode().Rgba;
        double sum = 0;
        for (var i = 0; i < rgba.Length; i++)
        {
            if (i % 4 != 3) sum += Math.Abs(rgba[i] - 128);
        }

        return sum / (rgba.Length * 0.75) / 255 / 0.7979 <= sigma ? "ok" : "too noisy";
    };

    private static Image Grey { get; } = Flat();

    private static Image Flat()
    {
        var pixels = new PixelBuffer(32, 32);
        for (var i = 0; i < pixels.Rgba.Length; i++) pixels.Rgba[i] = (byte)(i % 4 == 3 ? 255 : 128);
        return Image.FromPixels(pixels);
    }

    private static Arbitrary<int[]> Numbers { get; } = Arb.From(
        Gen.Choose(0, 99).ArrayOf().Where(numbers => numbers.Length < 12), numbers => ArbMap.Default.ArbFor<int[]>().Shrinker(numbers));

    // Adds correctly while every number is below 50.
    private static EvalPlan<int[], Reply> Sums() => Eval.ForAll(Numbers, samples: 60).Named("sums")
        .Ask(numbers => Prompt.User("Add.").Input(string.Join(' ', numbers) + " ="))
        .Using((prompt, _) =>
        {
            var numbers = prompt.Text.Split('\n')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(int.Parse).ToArray();
            return Task.FromResult(numbers.Any(number => number >= 50) ? "fifty" : $"{numbers.Sum()}");
        })
        .Expect("adds up", (numbers, reply) => numbers.All(number => number < 50) || reply.Text != "fifty")
        .Require(PassRate.AtLeast(0.9));
}
