using EvalKit.Extensibility;
using EvalKit.Tests.Expectations;

namespace EvalKit.Tests.NullReplies;

/// <summary>Replies that know nothing, graded by the evals' own expectations.</summary>
public class NullReplyTests
{
    [Fact]
    public async Task A_strict_eval_passes_none_of_them_and_all_skill_is_the_subjects()
    {
        var lab = Create();
        var result = await lab.RunAsync(Plan(item => Answer.Equal($"answer {item.Id}")));

        Assert.Equal(["constant 1/40", "echo 0/40", "empty 0/40", "refusal 0/40", "swapped 0/40"], Nulls(lab));
        Assert.DoesNotContain(result.Gates, gate => gate.Gate.Contains("null", StringComparison.Ordinal));
        Assert.Contains("null replies: constant \"answer c0\" 1/40 = 0.03, empty 0/40, echo 0/40, refusal 0/40, swapped 0/40; skill 1.00", Report(lab), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("length", "empty", "saturated: an empty reply passes 40 of 40 cases, and the bar is 0.90")]
    [InlineData("echo", "echo", "leaky: the prompt, echoed, passes 40 of 40 cases, and the bar is 0.90")]
    [InlineData("negative", "empty", "mark the eval .Safety() where saying nothing is right")]
    [InlineData("brief", "empty", "saturated: an empty reply passes 40 of 40 cases")]
    [InlineData("label", "constant", "saturated: the same reply to every case, \"yes\", passes 38 of 40 cases")]
    [InlineData("loose", "swapped", "saturated: the answer of another case passes 40 of 40 cases")]
    [InlineData("json", "constant", "saturated: the same reply to every case, \"{}\", passes 40 of 40 cases")]
    public async Task An_eval_that_a_null_reply_passes_is_called_by_its_name(string how, string kind, string says)
    {
        var lab = Create();
        var plan = how switch
        {
            "length" => Plan(null).Expect("is text", (_, reply) => reply.Text.Length >= 0),
            "echo" => Plan(item => Answer.Contains(item.Text)),
            "negative" => Plan(_ => !Answer.Contains("secret")),
            "brief" => Plan(null).Expect("is brief", (_, reply) => 1 - Math.Min(1, reply.Text.Length / 100.0), atLeast: 0.9),
            "label" => Plan(item => Answer.OneOf(item.Id is "c3" or "c4" ? "no" : "yes")),
            "loose" => Plan(item => Answer.EditSimilarity($"a long answer that is nearly the same for everybody {item.Id}").AtLeast(0.8)),
            _ => Plan(_ => Answer.Json<Dictionary<string, string>>(_ => true)),
        };

        var result = await lab.RunAsync(plan);

        var doubt = result.Gates.Single(gate => gate.Gate == "no null reply reaches the bar");
        Assert.Equal(Verdict.Inconclusive, doubt.Verdict);
        Assert.Contains(says, doubt.Decision.Text, StringComparison.Ordinal);
        Assert.Contains(result.Warnings, warning => warning.Contains(says, StringComparison.Ordinal));
        Assert.Equal(kind, NullFigures.Best(lab.Eval.Nulls)!.Kind);
        Assert.Contains("INCONCLUSIVE", Report(lab), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_green_that_shows_nothing_is_a_warning_and_red_in_strict_runs(bool strict, bool green)
    {
        var result = await Create(strict).RunAsync(Plan(null).Expect("is text", (_, reply) => reply.Text.Length >= 0));

        Assert.Equal(green, result.Passed);
        Assert.Contains("saturated", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "PassedWithWarning")]
    [InlineData(true, "NotShown")]
    public async Task The_whole_evals_test_shows_it(bool strict, string outcome)
    {
        using var run = Create(strict).Session.RunOf(Plan(_ => !Answer.Contains("secret")), "lab");

        var report = await run.RunAllAsync(alone: false, TestContext.Current.CancellationToken);

        Assert.Equal(outcome, report.Outcome.ToString());
        Assert.Contains("saturated: ", strict ? report.Message : string.Join('\n', report.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_gates_are_all_in_cells_the_whole_evals_test_is_skipped_with_the_warning_and_red_in_strict_runs()
    {
        var plan = Plan(_ => !Answer.Contains("secret"), PassRate.AtLeast(0.9).ForEach(By.Difficulty));
        using var run = Create().Session.RunOf(plan, "lab");
        using var strict = Create(strict: true).Session.RunOf(plan, "lab");
        foreach (var cell in new[] { "text/easy", "text/medium", "text/hard" })
        {
            Assert.Equal(EvalTestOutcome.PassedWithWarning, (await run.RunCellAsync(cell, TestContext.Current.CancellationToken)).Outcome);
            await strict.RunCellAsync(cell, TestContext.Current.CancellationToken);
        }

        var report = await run.RunAllAsync(alone: false, TestContext.Current.CancellationToken);

        Assert.Equal(EvalTestOutcome.NotEvaluated, report.Outcome);
        Assert.Contains(report.Warnings, warning => warning.StartsWith("saturated: ", StringComparison.Ordinal));
        Assert.Equal(EvalTestOutcome.NotShown, (await strict.RunAllAsync(alone: false, TestContext.Current.CancellationToken)).Outcome);
    }

    [Fact]
    public async Task A_safety_eval_may_be_passed_by_saying_nothing()
    {
        var lab = Create(strict: true);
        var result = await lab.RunAsync(Plan(_ => !Answer.Contains("secret")).Safety());

        Assert.True(result.Passed);
        Assert.Contains("; in a safety eval they may be right", Report(lab), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_below_the_bar_is_a_floor_and_no_finding()
    {
        var lab = Create();
        var result = await lab.RunAsync(Plan(item => Answer.OneOf(item.Difficulty == Difficulty.Easy ? "yes" : "no"), subject: _ => "no"));

        Assert.DoesNotContain(result.Gates, gate => gate.Gate.Contains("null", StringComparison.Ordinal));
        Assert.Contains("null replies: constant \"no\" 26/40 = 0.65, empty 0/40, echo 0/40, refusal 0/40, swapped 0/40; skill 0.00", Report(lab), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_judge_is_asked_and_then_so_many_pass_at_most()
    {
        var asked = 0;
        var lab = Create();
        var result = await lab.RunAsync(Plan(_ => !Answer.Contains("secret"))
            .Expect("a judge", async (_, _, _) => { await Task.Yield(); return Interlocked.Increment(ref asked) > 0; })
            .Expect(_ => new Judge(() => Interlocked.Increment(ref asked))));

        Assert.Equal(80, asked);
        Assert.DoesNotContain(result.Gates, gate => gate.Gate.Contains("null", StringComparison.Ordinal));
        Assert.Contains("null replies: at most, since expectations that may call a model were not asked: empty 40/40 = 1.00", Report(lab), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_every_expectation_may_call_a_model_nothing_is_tried()
    {
        var lab = Create();
        await lab.RunAsync(Plan(null).Expect(_ => new Judge(() => { }) & Answer.Contains("x")));

        Assert.Empty(Nulls(lab));
    }

    [Fact]
    public async Task A_test_that_throws_on_them_does_not_pass_and_the_trials_are_as_they_were()
    {
        var lab = Create();
        var result = await lab.RunAsync(Plan(null, subject: _ => "fine").Expect("first letter", (_, reply) => reply.Text[0] != '?').Expect(_ => Answer.Contains("e") | Answer.Equal("")));

        Assert.Equal(("empty", 0, 40, 40), lab.Eval.Nulls.Where(entry => entry.Kind == "empty").Select(entry => (entry.Kind, entry.Passed, entry.Tried, entry.Threw)).Single());
        Assert.Contains("an expectation threw on 40 cases, counted as not passed", Report(lab), StringComparison.Ordinal);
        Assert.All(lab.Store.Measured, trial => Assert.Equal(TrialOutcome.Passed, trial.Outcome));
        Assert.Equal(40, result.Calls);
    }

    [Fact]
    public async Task They_are_no_trials_cost_nothing_and_change_no_verdict()
    {
        Func<EvalPlan> plan = () => Plan(item => Answer.Contains("o") & Answer.Latency.AtMost(TimeSpan.FromMinutes(5))).Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5));
        var (with, without) = (Create(), Lab.Create());

        var (a, b) = (await with.RunAsync(plan()), await without.RunAsync(plan()));

        Assert.Equal(without.Keys, with.Keys);
        Assert.Equal(without.Store.Entries.OfType<TrialEntry>().Count(), with.Store.Entries.OfType<TrialEntry>().Count());
        Assert.Equal(b.Calls, a.Calls);
        Assert.Equal(b.Gates.Select(gate => gate.ToString()), a.Gates.Where(gate => !gate.Gate.Contains("null", StringComparison.Ordinal)).Select(gate => gate.ToString()));
        // Time and money are nothing that an answer could be good or bad at.
        Assert.Contains("constant 40/40", Nulls(with));
    }

    [Theory]
    [InlineData("bool", "constant 26/40 false")]
    [InlineData("enum", "constant 14/40 Easy")]
    [InlineData("number", "empty 1/40 ")]
    [InlineData("class", "")]
    [InlineData("string", "constant 14/40 Easy")]
    public async Task Replies_of_other_types_have_null_replies_of_their_own(string type, string best)
    {
        var lab = Create();
        var asked = Eval.Over(Lab.Items(40)).Named("lab").Ask(item => item.Text);
        EvalPlan plan = type switch
        {
            "bool" => asked.Using((_, _) => Task.FromResult(true)).Expect("easy", (item, reply) => reply == (item.Difficulty == Difficulty.Easy)).Require(PassRate.AtLeast(0.9)),
            "enum" => asked.Using((_, _) => Task.FromResult(Difficulty.Easy)).Expect("difficulty", (item, reply) => reply == item.Difficulty).Require(PassRate.AtLeast(0.9)),
            "number" => asked.Using((_, _) => Task.FromResult(1)).Expect("number", (item, reply) => $"c{reply}" == item.Id).Require(PassRate.AtLeast(0.9)),
            "class" => asked.Using((_, _) => Task.FromResult(new List<int>())).Expect("empty", (_, reply) => reply.Count == 0).Require(PassRate.AtLeast(0.9)),
            _ => asked.Using<string>((_, _) => Task.FromResult("Easy")).Expect("difficulty", (item, reply) => reply == item.Difficulty.ToString() || reply == "Easy" && item.Difficulty == Difficulty.Easy).Require(PassRate.AtLeast(0.9)),
        };
        await lab.RunAsync(plan);

        if (type != "string") Assert.Equal(best, lab.Eval.Nulls is [var entry, ..] ? $"{entry.Kind} {entry.Passed}/{entry.Tried} {entry.Reply}" : "");
        else Assert.Equal(["constant 0/40", "echo 0/40", "empty 0/40", "refusal 0/40"], Nulls(lab));
    }

    [Fact]
    public async Task Of_many_cases_a_sample_is_tried_that_is_the_same_in_every_run()
    {
        static EvalPlan Many() => Eval.Over(Lab.Items(5_000)).Named("lab").Ask(item => item.Text).Using((_, _) => Task.FromResult("yes")).Budget(calls: 10)
            .Expect(item => Answer.OneOf(int.Parse(item.Id[1..], System.Globalization.CultureInfo.InvariantCulture) % 2 == 0 ? "yes" : "no")).Require(PassRate.AtLeast(0.9));
        var (one, other) = (Create(), Create());
        await one.RunAsync(Many());
        await other.RunAsync(Many());

        var constant = one.Eval.Nulls.Single(entry => entry.Kind == "constant");
        Assert.Equal(200, constant.Tried);
        // Half of the cases are "yes": a sample of every 25th case would have been all of them.
        Assert.InRange(constant.Passed, 80, 130);
        Assert.Equal(one.Eval.Nulls, other.Eval.Nulls);
    }

    [Fact]
    public async Task What_can_not_be_made_of_a_case_is_counted_and_stops_nothing()
    {
        var lab = Create();
        var result = await lab.RunAsync(Plan(item => item.Id == "c7" ? throw new InvalidOperationException("no such answer") : Answer.Equal(item.Id)));

        Assert.All(lab.Eval.Nulls.Where(entry => entry.Kind != "swapped"), entry => Assert.Equal(1, entry.Threw));
        Assert.Equal(TrialOutcome.Errored, lab.Store.Measured.Single(trial => trial.Case == "c7").Outcome);
        Assert.Equal(40, result.Calls);
    }

    [Fact]
    public async Task Hostile_answers_and_prompts_do_no_harm()
    {
        var lab = Create();
        var items = HostileReplies.All.Select((row, i) => new Item(FormattableString.Invariant($"c{i}"), row.Data + "x", Difficulty.Easy)).ToList();
        var result = await lab.RunAsync(Eval.Over(items).Named("lab").Ask(item => Prompt.User("Repeat.").Input(item.Text)).Using((prompt, _) => Task.FromResult(prompt.Text))
            .Expect(item => Answer.Equal(item.Text)).Require(PassRate.AtLeast(0.5)));

        Assert.NotEmpty(Report(lab));
        Assert.All(lab.Eval.Nulls, entry => Assert.InRange(entry.Passed, 0, entry.Tried));
        Assert.DoesNotContain('\u202E', result.Text);
    }

    private static Lab Create(bool strict = false) => Lab.Create(options => options with { NullReplyCases = 200, Strict = strict });

    private static EvalPlan<Item, Reply> Plan(Func<Item, IExpectation<Reply>>? expectation, Gate? gate = null, Func<string, string>? subject = null)
    {
        var plan = Eval.Over(Lab.Items(40)).Difficulty(item => item.Difficulty).Named("lab").Ask(item => item.Text)
            .Using((prompt, _) => Task.FromResult(subject?.Invoke(prompt.Text) ?? $"answer c{prompt.Text.Split(' ')[2]}")).Require(gate ?? PassRate.AtLeast(0.9));
        return expectation is null ? plan : plan.Expect(expectation);
    }

    private static IEnumerable<string> Nulls(Lab lab) => lab.Eval.Nulls.Select(entry => FormattableString.Invariant($"{entry.Kind} {entry.Passed}/{entry.Tried}")).Order(StringComparer.Ordinal);

    private static string Report(Lab lab) => ConsoleReport.Render(RunReport.Of(lab.Store.Entries)).ReplaceLineEndings(" ").Replace("    ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);

    private sealed class Judge(Action asked) : IExpectation<Reply>
    {
        public string Description => "a judge of the user's own";

        public ValueTask<Grade> GradeAsync(Reply reply, GradingContext context, CancellationToken cancellationToken)
        {
            asked();
            return new(Grade.Pass());
        }
    }
}
