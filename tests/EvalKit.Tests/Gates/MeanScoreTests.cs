namespace EvalKit.Tests.Gates;

public class MeanScoreTests
{
    [Theory]
    [InlineData(0.95, Verdict.Pass)]
    [InlineData(0.60, Verdict.Fail)]
    [InlineData(0.80, Verdict.Inconclusive)]
    public async Task Is_decided_by_the_bound_on_the_mean(double mean, Verdict verdict)
    {
        var result = await Lab.Create().RunAsync(Scored(i => mean + (i % 2 == 0 ? 0.05 : -0.05), MeanScore.AtLeast(0.80, tolerance: 0)));

        Assert.Equal(verdict, Assert.Single(result.Gates).Verdict);
    }

    [Fact]
    public async Task Says_the_bound_that_decided()
    {
        var result = await Lab.Create().RunAsync(Scored(i => i % 2 == 0 ? 0.5 : 0.7, MeanScore.AtLeast(0.80)));

        Assert.StartsWith("mean score = 0.600 over 60 trials, at most 0.63 (one-sided 95 %), required ≥ 0.80", Assert.Single(result.Gates).Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_score_without_a_bar_counts_though_it_passes_nothing()
    {
        var lab = Lab.Create();

        var result = await lab.RunAsync(Scored(_ => 0.97, MeanScore.AtLeast(0.80)));

        Assert.All(lab.Store.Measured, trial => Assert.Equal(TrialOutcome.Unscored, trial.Outcome));
        Assert.Equal((Verdict.Pass, 0L), (result.Gates[0].Verdict, result.Gates[0].Evidence.Missing));
    }

    [Fact]
    public async Task Equal_scores_do_not_prove_more_than_their_number()
    {
        // The standard error of ten equal scores is 0; a share of 1 − 0.05^(1/10) of all cases could still score 0.
        var result = await Lab.Create().RunAsync(Scored(_ => 1, MeanScore.AtLeast(0.90), cases: 10));

        Assert.Equal(Verdict.Inconclusive, Assert.Single(result.Gates).Verdict);
        Assert.Contains("between 0.74 and 1.00", result.Gates[0].Decision.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(58)]
    [InlineData(50)]
    [InlineData(54)]
    public async Task Noughts_and_ones_get_the_verdict_of_the_pass_rate(int passed)
    {
        var plan = Eval.Over(Lab.Items(60)).Named("same").Ask(item => item.Id)
            .Using((prompt, _) => Task.FromResult(int.Parse(prompt.Text[1..], System.Globalization.CultureInfo.InvariantCulture) < passed ? "ok" : "no"))
            .Expect(_ => Answer.Equal("ok")).Require(PassRate.AtLeast(0.90), MeanScore.AtLeast(0.90));

        var result = await Lab.Create().RunAsync(plan);

        Assert.Equal(result.Gates[0].Verdict, result.Gates[1].Verdict);
        Assert.Equal(result.Gates[0].Decision.Bound, result.Gates[1].Decision.Bound);
    }

    [Fact]
    public async Task Missing_trials_count_as_worthless_towards_a_pass_and_as_perfect_towards_a_fail()
    {
        var result = await Lab.Create().RunAsync(Scored(i => i < 20 ? throw new HttpRequestException("503") : 0.95, MeanScore.AtLeast(0.80)));

        var gate = Assert.Single(result.Gates);
        Assert.Equal((Verdict.Incomplete, 20L), (gate.Verdict, gate.Evidence.Missing));
        Assert.Contains("mean score = 0.633 to 0.967 over 60 trials, 20 of 60 trials missing", gate.Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_score_it_is_incomplete() =>
        Assert.Equal(
            (Verdict.Incomplete, "mean score: none of 60 trials was scored"),
            (await Lab.Create().RunAsync(Scored(_ => throw new HttpRequestException("503"), MeanScore.AtLeast(0.80)))).Gates.Select(g => (g.Verdict, g.Decision.Text)).Single());

    [Fact]
    public async Task Repeats_of_a_case_are_not_independent_of_it()
    {
        // A third of the cases score 0 in all of 20 trials: 600 trials, 30 cases.
        var plan = Scored(i => i % 3 == 0 ? 0 : 1, MeanScore.AtLeast(0.55, tolerance: 0), cases: 30);

        var alone = Assert.Single((await Lab.Create().RunAsync(plan)).Gates);
        var repeated = Assert.Single((await Lab.Create().RunAsync(plan.Trials(20))).Gates);

        Assert.Equal(Verdict.Inconclusive, alone.Verdict);
        Assert.Equal(Verdict.Inconclusive, repeated.Verdict);
    }

    [Fact]
    public async Task A_gate_that_too_few_cases_could_never_fail_is_refused()
    {
        var error = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(Scored(_ => 1, MeanScore.AtLeast(0.50), cases: 3)));

        Assert.Contains("could never fail: even the worst there can be, over 3 independent cases, shows only at most 0.63", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void An_impossible_bar_is_refused(double bar) => Assert.Throws<ArgumentOutOfRangeException>(() => MeanScore.AtLeast(bar));

    private static EvalPlan<Item, Reply> Scored(Func<int, double> score, Gate gate, int cases = 60) =>
        Eval.Over(Lab.Items(cases)).Named("scored").Ask(item => item.Id)
            .Using((prompt, _) => Task.FromResult(prompt.Text))
            .Expect("graded", (item, _) => score(int.Parse(item.Id[1..], System.Globalization.CultureInfo.InvariantCulture)))
            .Require(gate);
}
