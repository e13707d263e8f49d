namespace EvalKit.Tests.Gates;

public class OnTheseCasesTests
{
    [Fact]
    public async Task Of_a_deterministic_subject_the_rate_is_known_exactly()
    {
        var all = await Judged(i => true, deterministic: true, PassRate.OnTheseCases().AtLeast(1));
        var most = await Judged(i => i != 3, deterministic: true, PassRate.OnTheseCases().AtLeast(1));

        Assert.Equal((Verdict.Pass, Verdict.Fail), (all.Verdict, most.Verdict));
        Assert.Equal("pass rate 12/12 = 1.00 on these cases, known exactly, required ≥ 1.00", all.Decision.Text);
    }

    [Fact]
    public async Task Missing_trials_leave_it_open()
    {
        var gate = await Judged(i => i == 3 ? throw new HttpRequestException("503") : true, deterministic: true, PassRate.OnTheseCases().AtLeast(1));

        Assert.Equal(Verdict.Incomplete, gate.Verdict);
    }

    [Fact]
    public async Task Of_a_subject_that_samples_the_trials_are_the_units_and_not_their_clusters()
    {
        var plan = Plan(i => i % 10 != 0, deterministic: false, PassRate.OnTheseCases().AtLeast(0.90)).Trials(20);

        var gate = Assert.Single((await Lab.Create().RunAsync(plan)).Gates);

        // 220 of 240 in 12 cases. As a claim about all cases like them it would be open: two of twelve are always wrong.
        Assert.Contains("pass rate 200/240 = 0.83 on these cases, at most 0.88", gate.Decision.Text, StringComparison.Ordinal);
        Assert.Equal(Verdict.Fail, gate.Verdict);
    }

    private static async Task<GateResult> Judged(Func<int, bool> right, bool deterministic, Gate gate) =>
        Assert.Single((await Lab.Create().RunAsync(Plan(right, deterministic, gate))).Gates);

    private static EvalPlan<Item, Reply> Plan(Func<int, bool> right, bool deterministic, Gate gate) =>
        Eval.Over(Lab.Items(12)).Named("these").Ask(item => item.Id)
            .Using((prompt, _) => Task.FromResult(right(int.Parse(prompt.Text[1..], System.Globalization.CultureInfo.InvariantCulture)) ? "ok" : "no"))
            .Identity("table", "1", deterministic)
            .Expect(_ => Answer.Equal("ok")).Require(gate);
}
