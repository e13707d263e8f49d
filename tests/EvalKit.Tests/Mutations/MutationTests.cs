using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests.Mutations;

/// <summary>Evals run again with what their answers depend on taken away.</summary>
public class MutationTests
{
    private static readonly Image Dark = Image.Create(4, 4, (_, _) => new Rgba(0, 0, 0));
    private static readonly Image Light = Image.Create(4, 4, (_, _) => new Rgba(255, 255, 255));

    [Fact]
    public async Task An_eval_that_stays_green_without_the_picture_is_blind()
    {
        var lab = Create();
        // The file's name tells it, as it tells a model that is given the path.
        var result = await lab.RunAsync(Pictures(prompt => prompt.Text.EndsWith("even", StringComparison.Ordinal) ? "dark" : "light"));

        Assert.StartsWith("blind: with pictures blanked 40 of 40 trials pass, and the bar is 0.90: the pictures are not needed", Blind(result), StringComparison.Ordinal);
        Assert.Contains("INCONCLUSIVE", Report(lab), StringComparison.Ordinal);
        Assert.True(result.Passed);
    }

    [Fact]
    public async Task It_is_red_in_strict_runs() =>
        Assert.False((await Create(strict: true).RunAsync(Pictures(prompt => prompt.Text.EndsWith("even", StringComparison.Ordinal) ? "dark" : "light"))).Passed);

    [Fact]
    public async Task An_eval_that_needs_its_picture_turns_red_without_it()
    {
        var lab = Create();
        var result = await lab.RunAsync(Pictures(prompt => prompt.Images[0].Decode()[0, 0].R switch { 0 => "dark", 255 => "light", _ => "grey" }));

        Assert.Null(Blind(result));
        Assert.Contains("mutations: pictures blanked 0/40 = 0.00, answers swapped 0/40 = 0.00", Report(lab), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sound", "with sounds silenced 20 of 20")]
    [InlineData("input", "with input text cut 20 of 20")]
    [InlineData("context", "with context cut 20 of 20")]
    [InlineData("swapped", "with answers swapped 20 of 20")]
    public async Task Every_mutation_finds_its_blindness(string what, string says)
    {
        var voice = AudioClip.Create(TimeSpan.FromSeconds(0.1), t => t);
        var cases = Eval.Over(Lab.Items(20)).Named("lab").Ask(item => what switch
        {
            "sound" => Prompt.User("Go.").Audio(voice),
            "context" => Prompt.User("Go.").Context($"a long story about {item.Id}"),
            "swapped" => Prompt.User("Go.").Input("."),
            _ => Prompt.User("Go.").Input($"a long text about {item.Id}"),
        }).Using((_, _) => Task.FromResult("a long answer that is nearly the same for all of them"));

        var result = await Create().RunAsync(cases.Expect(item => Answer.EditSimilarity($"a long answer that is nearly the same for all of them {item.Id}").AtLeast(0.8)).Require(PassRate.AtLeast(0.9)));

        Assert.Contains(says, Blind(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_enter_no_gate_and_leave_the_planned_trials_as_they_were()
    {
        static EvalPlan Plan() => Eval.Over(Lab.Items(30)).Difficulty(item => item.Difficulty).Named("lab").Ask(item => Prompt.User("Go.").Input(item.Text))
            .Using((prompt, _) => Task.FromResult(prompt.Text.Contains(" 7 ", StringComparison.Ordinal) ? "wrong" : prompt.Text.Split(' ')[^4])).Expect(item => Answer.Equal(item.Id[1..]))
            .Under(Perturb.Text.Whitespace()).Require(PassRate.AtLeast(0.5), PassRate.Perturbed().AtLeast(0.5).ForEach(By.Difficulty), MeanScore.AtLeast(0.5));
        var (with, without) = (Create(), Lab.Create());

        var (a, b) = (await with.RunAsync(Plan()), await without.RunAsync(Plan()));

        Assert.Equal(without.Keys, with.Keys);
        Assert.Equal(b.Gates.Select(gate => gate.ToString()), a.Gates.Where(gate => !gate.Gate.Contains("mutation", StringComparison.Ordinal)).Select(gate => gate.ToString()));
        var mutated = with.Store.Entries.OfType<TrialEntry>().Where(trial => trial.Purpose == TrialPurpose.Mutate).ToList();
        Assert.Equal(["answers swapped", "input text cut"], mutated.Select(trial => trial.Mutation!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(b.Calls + mutated.Count, a.Calls);
        Assert.Equal(mutated.Count, with.Store.Entries.OfType<EvalEndEntry>().Single().MutationCalls);
        Assert.Contains($"{mutated.Count} of them to mutate the input", Report(with), StringComparison.Ordinal);
        Assert.Contains("and at most 150 to mutate the input", with.Eval.Plan, StringComparison.Ordinal);
        Assert.All(with.Store.Entries.OfType<TrialEntry>().Where(trial => trial.Purpose == TrialPurpose.Measure), trial => Assert.Null(trial.Mutation));
    }

    [Fact]
    public async Task Of_many_cases_fifty_are_asked_and_the_same_ones_at_any_concurrency()
    {
        static EvalPlan Plan() => Eval.Over(Lab.Items(200)).Named("lab").Ask(item => Prompt.User("Go.").Input(item.Text)).Using((prompt, _) => Task.FromResult(prompt.Text.Split(' ')[^4])).Expect(item => Answer.Equal(item.Id[1..])).Require(PassRate.AtLeast(0.5));
        var (one, many) = (Create(concurrency: 1), Create(concurrency: 16));
        await one.RunAsync(Plan());
        await many.RunAsync(Plan());

        Assert.Equal(100, Mutated(one).Count);
        Assert.Equal(Mutated(one), Mutated(many));

        static IReadOnlyList<string> Mutated(Lab lab) => [.. lab.Store.Entries.OfType<TrialEntry>().Where(trial => trial.Purpose == TrialPurpose.Mutate).Select(trial => $"{trial.Mutation}|{trial.Case}|{trial.Input}|{trial.Outcome}").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task A_safety_eval_may_stay_green()
    {
        var lab = Create(strict: true);
        var result = await lab.RunAsync(Eval.Over(Lab.Items(20)).Named("lab").Ask(item => Prompt.User("Go.").Input(item.Text)).Using((_, _) => Task.FromResult("no")).Expect(_ => !Answer.Contains("secret")).Require(Gate.AllMustPass).Safety());

        Assert.True(result.Passed);
        Assert.Contains("mutations: input text cut 20/20 = 1.00, answers swapped 20/20 = 1.00; in a safety eval they may pass", Report(lab), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guess_between_two_labels_is_no_blindness()
    {
        var result = await Create().RunAsync(Eval.Over(Lab.Items(40)).Named("lab").Ask(item => Prompt.User("Go.").Choices("yes", "no").Input(item.Text))
            .Using((prompt, _) => Task.FromResult(prompt.Text.Contains("number", StringComparison.Ordinal) && prompt.Text.Split(' ')[^4][^1] % 2 == 1 ? "no" : "yes"))
            .Expect(item => Answer.OneOf(item.Id[^1] % 2 == 1 ? "no" : "yes")).Require(PassRate.AtLeast(0.9)));

        Assert.Null(Blind(result));
    }

    [Fact]
    public async Task What_fails_without_it_is_missing_and_never_green()
    {
        var lab = Create();
        var result = await lab.RunAsync(Pictures(prompt => prompt.Images[0].Decode()[0, 0].R == 128 ? throw new HttpRequestException("no picture") : prompt.Text.EndsWith("even", StringComparison.Ordinal) ? "dark" : "light"));

        Assert.Null(Blind(result));
        Assert.Contains("pictures blanked 0/40 = 0.00 (40 missing)", Report(lab), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_budget_goes_to_the_plan_first_and_what_is_not_run_is_said()
    {
        var result = await Create().RunAsync(Pictures(prompt => prompt.Text.EndsWith("even", StringComparison.Ordinal) ? "dark" : "light").Budget(calls: 50));

        Assert.Equal(50, result.Calls);
        Assert.Contains("70 of 80 mutated trials were not run: the budget or the run ended.", result.Warnings);
    }

    [Fact]
    public async Task A_filtered_run_tries_none_and_says_so()
    {
        var lab = Create();
        using var run = lab.Session.RunOf(Lab.Plan(30, _ => "ok"), "lab");
        await run.RunCellAsync("text/easy", TestContext.Current.CancellationToken);

        var report = await run.RunAllAsync(alone: false, TestContext.Current.CancellationToken);

        Assert.Equal(EvalTestOutcome.NotEvaluated, report.Outcome);
        Assert.DoesNotContain(lab.Store.Entries.OfType<TrialEntry>(), trial => trial.Purpose == TrialPurpose.Mutate);
    }

    [Fact]
    public async Task The_last_of_the_cells_tries_them_and_the_whole_evals_test_shows_it()
    {
        var lab = Create();
        using var run = lab.Session.RunOf(Lab.Plan(30, _ => "ok"), "lab");
        foreach (var cell in new[] { "text/hard", "text/easy", "text/medium" }) await run.RunCellAsync(cell, TestContext.Current.CancellationToken);

        var report = await run.RunAllAsync(alone: false, TestContext.Current.CancellationToken);

        Assert.Equal(EvalTestOutcome.PassedWithWarning, report.Outcome);
        Assert.Contains(report.Warnings, warning => warning.Contains("blind: with input text cut 30 of 30 trials pass", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_replies_are_only_compared_there_is_nothing_to_mutate_for()
    {
        var result = await Create().RunAsync(Eval.Over(Lab.Items(30)).Named("lab").Ask(item => Prompt.User("Go.").Input(item.Text)).Using((_, _) => Task.FromResult("ok"))
            .Invariant(by: reply => reply.Text).Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5)));

        Assert.Contains("mutations were not tried: nothing is expected of a reply by itself.", result.Warnings);
    }

    [Fact]
    public async Task A_replay_tries_none()
    {
        var lab = Lab.Create(options => options with { Mutate = true, Replay = new ReplayToken("lab", "c3", "text.whitespace@1(0.3)", 7, []).ToString() });
        await lab.RunAsync(Lab.Plan(20, _ => "ok").Seed(7).Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5)));

        Assert.DoesNotContain(lab.Store.Entries.OfType<TrialEntry>(), trial => trial.Purpose == TrialPurpose.Mutate);
    }

    private static EvalPlan<int, Reply> Pictures(Func<Prompt, string> subject) => Eval.Over(Enumerable.Range(0, 40)).Id(i => FormattableString.Invariant($"p{i}")).Named("lab")
        .Ask(i => Prompt.User(i % 2 == 0 ? "Is it dark or light? even" : "Is it dark or light? odd").Image(i % 2 == 0 ? Dark : Light))
        .Using((prompt, _) => Task.FromResult(subject(prompt))).Expect(i => Answer.OneOf(i % 2 == 0 ? "dark" : "light")).Require(PassRate.AtLeast(0.9));

    private static string? Blind(EvalResult result) => result.Gates.SingleOrDefault(gate => gate.Gate == "no mutation leaves it green")?.Decision.Text;

    private static Lab Create(bool strict = false, int concurrency = 8) => Lab.Create(options => options with { Mutate = true, Strict = strict, Concurrency = concurrency });

    private static string Report(Lab lab) => System.Text.RegularExpressions.Regex.Replace(ConsoleReport.Render(RunReport.Of(lab.Store.Entries)), @"\s+", " ");
}
