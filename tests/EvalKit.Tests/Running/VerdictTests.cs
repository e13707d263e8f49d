namespace EvalKit.Tests.Running;

public class VerdictTests
{
    [Fact]
    public async Task A_subject_that_is_right_passes()
    {
        var result = await Lab.Create().RunAsync(Lab.Plan(60, _ => "ok"));

        Assert.Equal(Verdict.Pass, Assert.Single(result.Gates).Verdict);
        Assert.True(result.Passed);
        result.ThrowUnlessPassed();
    }

    [Fact]
    public async Task A_subject_that_is_wrong_fails_and_the_message_has_the_bound_that_decided()
    {
        var result = await Lab.Create().RunAsync(Lab.Plan(60, text => text.Contains("number 1", StringComparison.Ordinal) ? "ok" : "no"));

        var exception = Assert.Throws<EvalFailedException>(result.ThrowUnlessPassed);
        Assert.Contains("pass rate 11/60 = 0.18, at most 0.29 (one-sided 95 %), required ≥ 0.80    FAIL", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_near_the_bar_is_inconclusive_and_says_how_many_more_cases_would_decide()
    {
        var result = await Lab.Create().RunAsync(Lab.Plan(20, text => text.StartsWith("text number 1 ", StringComparison.Ordinal) ? "no" : "ok", PassRate.AtLeast(0.95)));

        var gate = Assert.Single(result.Gates);
        Assert.Equal(Verdict.Inconclusive, gate.Verdict);
        Assert.True(gate.Decision.Shown);
        Assert.True(result.Passed);
        Assert.Matches("if the rate stays 0.95, [0-9]+ more cases show a Pass", gate.Decision.Text);
    }

    [Fact]
    public async Task Of_a_slice_it_says_that_only_its_own_cases_count()
    {
        var result = await Lab.Create().RunAsync(Lab.Plan(60, text => text.StartsWith("text number 1 ", StringComparison.Ordinal) ? "no" : "ok", PassRate.AtLeast(0.95).ForEach(By.Difficulty), MeanScore.AtLeast(0.95).ForEach(By.Difficulty)));

        Assert.Matches("if the rate stays 0.95, [0-9]+ more cases of this slice show a Pass", result.Gates.First(gate => gate is { Slice: "medium", Gate: "pass rate ≥ 0.95 for each difficulty" }).Decision.Text);
        Assert.Matches("if it stays 0.950, about [0-9]+ more cases of this slice show a Pass", result.Gates.First(gate => gate.Slice == "medium" && gate.Gate.StartsWith("mean score", StringComparison.Ordinal)).Decision.Text);
    }

    [Fact]
    public async Task An_undecided_gate_whose_estimate_lies_below_the_tolerance_is_red()
    {
        var result = await Lab.Create().RunAsync(Lab.Plan(20, text => text.Contains("number 1", StringComparison.Ordinal) ? "no" : "ok", PassRate.AtLeast(0.6, tolerance: 0.02)));

        var gate = Assert.Single(result.Gates);
        Assert.Equal(Verdict.Inconclusive, gate.Verdict);
        Assert.False(result.Passed);
        Assert.Contains("not shown", gate.Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_strict_session_every_inconclusive_is_red()
    {
        var lab = Lab.Create(options => options with { Strict = true });

        var result = await lab.RunAsync(Lab.Plan(20, text => text.StartsWith("text number 1 ", StringComparison.Ordinal) ? "no" : "ok", PassRate.AtLeast(0.95)));

        Assert.Equal(Verdict.Inconclusive, Assert.Single(result.Gates).Verdict);
        Assert.False(result.Passed);
    }

    [Fact]
    public async Task A_subject_that_throws_is_incomplete_and_never_failed()
    {
        var result = await Lab.Create().RunAsync(Lab.Plan(30, _ => throw new InvalidOperationException("429")));

        var gate = Assert.Single(result.Gates);
        Assert.Equal(Verdict.Incomplete, gate.Verdict);
        Assert.Equal(30, gate.Evidence.Errored);
        Assert.False(result.Passed);
        Assert.Contains("infrastructure, not quality", result.Text, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: 429", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_few_errors_do_not_hide_that_the_rest_decides()
    {
        // One of 60 breaks; even if it had failed, 59 of 60 shows at least 0.92.
        var result = await Lab.Create().RunAsync(Lab.Plan(60, text => text.StartsWith("text number 5 ", StringComparison.Ordinal) ? throw new TimeoutException() : "ok"));

        var gate = Assert.Single(result.Gates);
        Assert.Equal(Verdict.Pass, gate.Verdict);
        Assert.Equal(1, gate.Evidence.Missing);
        Assert.Contains("59/60 = 0.98, 1 missing (1 errored)", gate.Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_slice_is_found_although_the_whole_is_fine()
    {
        var plan = Lab.Plan(90, text => text.Contains("number", StringComparison.Ordinal) ? "ok" : "no", PassRate.AtLeast(0.8).ForEach(By.Difficulty));
        var hard = Lab.Items(90).Where(item => item.Difficulty == Difficulty.Hard).Select(item => item.Text).ToHashSet();
        var weak = Lab.Plan(90, text => hard.Contains(text) ? "no" : "ok", PassRate.AtLeast(0.6, tolerance: 0.1), PassRate.AtLeast(0.8).ForEach(By.Difficulty));

        Assert.All((await Lab.Create().RunAsync(plan)).Gates, gate => Assert.Equal(Verdict.Pass, gate.Verdict));
        var result = await Lab.Create().RunAsync(weak);
        Assert.Equal(Verdict.Fail, result.Gates.Single(gate => gate.Slice == "hard").Verdict);
        Assert.Equal(Verdict.Pass, result.Gates.Single(gate => gate.Slice == "easy").Verdict);
        Assert.Contains("one-sided 98.33 %, as one of 3 slices", result.Gates.Single(gate => gate.Slice == "hard").Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_users_own_slice_is_judged_like_any_other()
    {
        var plan = Eval.Over(Lab.Items(60)).Named("slices").Slice("parity", item => item.Id[^1] % 2 == 0 ? "even" : "odd").Ask(item => item.Id)
            .Using((prompt, _) => Task.FromResult(prompt.Text[^1] % 2 == 0 ? "ok" : "no"))
            .Expect(_ => Answer.Equal("ok"));

        var each = await Lab.Create().RunAsync(plan.Require(PassRate.AtLeast(0.8).ForEach(By.Slice("parity"))));
        Assert.Equal([("even", Verdict.Pass), ("odd", Verdict.Fail)], each.Gates.Select(gate => (gate.Slice, gate.Verdict)));

        var unknown = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan.Require(PassRate.AtLeast(0.8).ForEach(By.Slice("colour")))));
        Assert.Contains("judges no planned trial", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeats_of_one_case_do_not_count_as_more_cases()
    {
        // 10 cases × 30 trials, two cases always wrong: 240/300, but only ten independent cases.
        var wrong = Lab.Items(10).Take(2).Select(item => item.Text).ToHashSet();
        var result = await Lab.Create().RunAsync(Lab.Plan(10, text => wrong.Contains(text) ? "no" : "ok", PassRate.AtLeast(0.7)).Trials(30));

        var gate = Assert.Single(result.Gates);
        Assert.Equal(300, gate.Evidence.Planned);
        Assert.Equal(10, gate.Evidence.Clusters);
        Assert.Equal(Verdict.Inconclusive, gate.Verdict);
    }

    [Fact]
    public async Task All_must_pass_fails_on_one_failure_and_warns_of_chance()
    {
        var result = await Lab.Create().RunAsync(Lab.Plan(40, text => text.StartsWith("text number 7 ", StringComparison.Ordinal) ? "no" : "ok", Gate.AllMustPass));

        Assert.Equal(Verdict.Fail, Assert.Single(result.Gates).Verdict);
        Assert.Contains(result.Warnings, warning => warning.Contains("in 33 % of the runs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_must_pass_says_what_failed_and_what_is_missing()
    {
        var broken = await Lab.Create().RunAsync(Lab.Plan(40, text => text.StartsWith("text number 7 ", StringComparison.Ordinal) ? "no" : text.StartsWith("text number 8 ", StringComparison.Ordinal) ? throw new HttpRequestException("503") : "ok", Gate.AllMustPass));
        var missing = await Lab.Create().RunAsync(Lab.Plan(40, text => text.StartsWith("text number 8 ", StringComparison.Ordinal) ? throw new HttpRequestException("503") : "ok", Gate.AllMustPass));

        Assert.Equal((Verdict.Fail, "38/40 passed, 1 failed, 1 missing; all must"), (broken.Gates[0].Verdict, broken.Gates[0].Decision.Text));
        Assert.Equal((Verdict.Incomplete, "39/40 passed, 1 missing; all must"), (missing.Gates[0].Verdict, missing.Gates[0].Decision.Text));
    }

    [Fact]
    public async Task Gate_failure_text_and_report_count_over_the_same_trials()
    {
        var lab = Lab.Create();
        var result = await lab.RunAsync(Lab.Plan(60, text => text.Contains('7', StringComparison.Ordinal) ? throw new HttpRequestException("503") : text.Contains('3', StringComparison.Ordinal) ? "no" : "ok", PassRate.AtLeast(0.95)));
        var (passed, missing) = (result.Gates[0].Evidence.Passed, result.Gates[0].Evidence.Missing);
        var count = FormattableString.Invariant($"{passed}/60 = ");

        Assert.StartsWith($"pass rate {count}", result.Gates[0].Decision.Text, StringComparison.Ordinal);
        var report = RunReport.Of(lab.Store.Entries).Evals[0];
        Assert.StartsWith(count, ReportWords.Figures(report.Clean), StringComparison.Ordinal);
        Assert.EndsWith(FormattableString.Invariant($"; {missing} missing"), ReportWords.Figures(report.Clean), StringComparison.Ordinal);
        // The cells of the failure text add up to the 60.
        Assert.Equal(60, System.Text.RegularExpressions.Regex.Matches(result.Text, @"text/\w+ \d+/(\d+)").Sum(cell => int.Parse(cell.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_report_of_a_passing_eval_says_why_a_trial_is_missing()
    {
        var lab = Lab.Create();
        var result = await lab.RunAsync(Lab.Plan(100, text => text.StartsWith("text number 8 ", StringComparison.Ordinal) ? throw new HttpRequestException("503 by design") : "ok", PassRate.AtLeast(0.9)));

        Assert.True(result.Passed);
        Assert.Contains("- missing: 1 errored, as case c8: HttpRequestException: 503 by design", MarkdownReport.Render(RunReport.Of(lab.Store.Entries)), StringComparison.Ordinal);
        Assert.Contains("  missing: 1 errored, as case c8: HttpRequestException: 503 by design", ConsoleReport.Render(RunReport.Of(lab.Store.Entries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "; cost unknown")]
    [InlineData(2.5, null, "; cost at most about 2.50 USD (.Budget)")]
    [InlineData(null, 0.001, "; cost 0.04 USD if every call costs what Answer.Cost allows")]
    [InlineData(2.5, 0.001, "; cost at most about 2.50 USD (.Budget), 0.04 USD if every call costs what Answer.Cost allows")]
    public async Task The_plan_says_what_it_may_cost_before_a_call_is_made(double? budget, double? bar, string cost)
    {
        var plan = Lab.Plan(40, _ => throw new InvalidOperationException("A call was made."));
        if (budget is { } usd) plan = plan.Budget(usd: usd);
        if (bar is { } each) plan = plan.Expect(_ => Answer.Cost.AtMost(each));
        using var run = Lab.Create().Session.RunOf(plan, "lab");

        Assert.Equal("40 cases × (1 clean) = 40 calls" + cost, (await run.OutlineAsync(default)).Arithmetic);
    }

    [Fact]
    public async Task A_gate_of_ones_own_cannot_pass_over_nothing()
    {
        var result = await Lab.Create().RunAsync(Lab.Plan(9, _ => throw new HttpRequestException(), new Optimist()));

        Assert.Equal(Verdict.Incomplete, Assert.Single(result.Gates).Verdict);
    }

    private sealed class Optimist : Gate
    {
        public override string Requirement => "always passes";

        protected internal override bool Judges(in TrialFacts trial) => true;

        protected internal override GateDecision Decide(GateEvidence evidence) => new(Verdict.Pass, "fine");
    }
}
