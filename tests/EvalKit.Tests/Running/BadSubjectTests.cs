namespace EvalKit.Tests.Running;

public class BadSubjectTests
{
    [Fact]
    public async Task Null_instead_of_a_reply_is_errored()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Lab.Plan(9, _ => null!));

        Assert.All(lab.Store.Measured, trial => Assert.Equal(TrialOutcome.Errored, trial.Outcome));
        Assert.Contains("null", lab.Store.Measured[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_that_never_returns_is_errored_after_the_timeout()
    {
        var lab = Lab.Create(options => options with { TrialTimeout = TimeSpan.FromMilliseconds(50) });
        var plan = Eval.Over(Lab.Items(9)).Named("hangs").Ask(c => c.Text)
            .Using((Prompt _, CancellationToken _) => new TaskCompletionSource<string>().Task)
            .Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.8));

        var result = await lab.RunAsync(plan);

        Assert.Equal(Verdict.Incomplete, Assert.Single(result.Gates).Verdict);
        Assert.Contains("No reply within 0.05 s", lab.Store.Measured[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_cannot_be_parsed_is_failed()
    {
        var lab = Lab.Create();
        var plan = Eval.Over(Lab.Items(9)).Named("parse").Ask(c => c.Text).Using((_, _) => Task.FromResult("forty"))
            .Expect(_ => Answer.Number(40)).Require(PassRate.AtLeast(0.8));

        var result = await lab.RunAsync(plan);

        Assert.Equal(Verdict.Fail, Assert.Single(result.Gates).Verdict);
        Assert.All(lab.Store.Measured, trial => Assert.Equal(TrialOutcome.Failed, trial.Outcome));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1.5)]
    [InlineData(-0.1)]
    public async Task A_score_that_is_no_score_is_unscored(double score)
    {
        var lab = Lab.Create();
        var plan = Eval.Over(Lab.Items(9)).Named("score").Ask(c => c.Text).Using((_, _) => Task.FromResult("x"))
            .Expect("quality", (_, _) => score, atLeast: 0.5).Require(PassRate.AtLeast(0.8));

        var result = await lab.RunAsync(plan);

        Assert.Equal(9, Assert.Single(result.Gates).Evidence.Unscored);
        Assert.Equal(Verdict.Incomplete, result.Gates[0].Verdict);
    }

    [Fact]
    public async Task An_expectation_that_throws_is_errored_with_the_original_exception()
    {
        var lab = Lab.Create();
        var plan = Eval.Over(Lab.Items(9)).Named("judge").Ask(c => c.Text).Using((_, _) => Task.FromResult("x"))
            .Expect("judge", bool (_, _) => throw new HttpRequestException("judge is down")).Require(PassRate.AtLeast(0.8));

        var result = await lab.RunAsync(plan);

        Assert.Equal(Verdict.Incomplete, Assert.Single(result.Gates).Verdict);
        Assert.All(lab.Store.Measured, trial => Assert.Equal("judge threw HttpRequestException: judge is down", trial.Reason));
    }

    [Fact]
    public async Task A_judge_that_never_returns_is_errored_after_the_timeout()
    {
        var lab = Lab.Create(options => options with { TrialTimeout = TimeSpan.FromMilliseconds(50) });
        var plan = Eval.Over(Lab.Items(9)).Named("judge").Ask(c => c.Text).Using((_, _) => Task.FromResult("x"))
            .Expect("judge", Task<bool> (_, _, _) => new TaskCompletionSource<bool>().Task).Require(PassRate.AtLeast(0.8));

        var result = await lab.RunAsync(plan);

        Assert.Equal(Verdict.Incomplete, Assert.Single(result.Gates).Verdict);
        Assert.Equal("judge threw TimeoutException: No grade within 0.05 s (EvalOptions.TrialTimeout).", lab.Store.Measured[0].Reason);
    }

    [Fact]
    public async Task A_score_without_a_bar_decides_nothing()
    {
        var lab = Lab.Create();
        var plan = Eval.Over(Lab.Items(9)).Named("bare").Ask(c => c.Text).Using((_, _) => Task.FromResult("x"))
            .Expect("quality", (_, _) => 1.0).Require(PassRate.AtLeast(0.8));

        var result = await lab.RunAsync(plan);

        Assert.Equal(Verdict.Incomplete, Assert.Single(result.Gates).Verdict);
        Assert.Contains("no bar to pass", lab.Store.Measured[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_leaves_the_rest_missing_and_returns_what_there_is()
    {
        using var source = new CancellationTokenSource();
        var lab = Lab.Create(options => options with { Concurrency = 1 });
        var calls = 0;
        var plan = Lab.Plan(30, _ =>
        {
            if (++calls == 10) source.Cancel();
            return "ok";
        });

        var result = await lab.RunAsync(plan, source.Token);

        var gate = Assert.Single(result.Gates);
        Assert.Equal(Verdict.Incomplete, gate.Verdict);
        Assert.Equal(30, gate.Evidence.Planned);
        Assert.Equal(30, lab.Store.Measured.Count);
        Assert.InRange(gate.Evidence.Missing, 19, 21);
    }

    [Fact]
    public async Task A_budget_of_calls_cuts_off_the_same_trials_at_any_concurrency()
    {
        async Task<IReadOnlyList<string>> At(int concurrency)
        {
            var lab = Lab.Create(options => options with { Concurrency = concurrency });
            var result = await lab.RunAsync(Lab.Plan(30, _ => "ok").Budget(calls: 12));
            Assert.Equal(12, result.Calls);
            Assert.Equal(Verdict.Incomplete, Assert.Single(result.Gates).Verdict);
            return lab.Keys;
        }

        Assert.Equal(await At(1), await At(16));
    }

    [Fact]
    public async Task A_plan_run_twice_at_once_is_two_runs()
    {
        var lab = Lab.Create();
        var plan = Lab.Plan(30, _ => "ok");

        var results = await Task.WhenAll(lab.RunAsync(plan), lab.RunAsync(plan));

        Assert.All(results, result => Assert.Equal(Verdict.Pass, Assert.Single(result.Gates).Verdict));
        Assert.Equal([0, 1], lab.Store.Entries.OfType<EvalKit.Extensibility.EvalEntry>().Select(entry => entry.Eval).Order());
        Assert.Equal(60, lab.Store.Measured.Count);
    }

    [Fact]
    public void Two_evals_of_one_name_are_refused()
    {
        var session = Lab.Create().Session;
        session.SharedRunOf(Lab.Plan(9, _ => "ok"), "lab", "A.First");

        Assert.Same(session.SharedRunOf(Lab.Plan(9, _ => "ok"), "lab", "A.First"), session.SharedRunOf(Lab.Plan(9, _ => "ok"), "lab", "A.First"));
        var exception = Assert.Throws<EvalPlanException>(() => session.SharedRunOf(Lab.Plan(9, _ => "ok"), "lab", "B.Second"));
        Assert.Contains("A.First and B.Second both name their eval \"lab\"", exception.Message, StringComparison.Ordinal);
    }
}
