namespace EvalKit.Tests.Gates;

public class FlipRateTests
{
    [Fact]
    public async Task Answers_that_stay_pass()
    {
        var gate = await Judged(_ => "same");

        Assert.Equal(Verdict.Pass, gate.Verdict);
        Assert.StartsWith("flip rate = 0.000 over 120 perturbed answers, net of clean repeats, at most 0.03 (one-sided 95 %)", gate.Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_follow_the_perturbation_fail() =>
        Assert.Equal(Verdict.Fail, (await Judged(prompt => prompt.Text)).Verdict);

    [Fact]
    public async Task What_changes_by_itself_is_not_blamed_on_the_perturbation()
    {
        // Half of all answers differ from the one before, whatever the input.
        var calls = 0;

        var gate = await Judged(_ => (Interlocked.Increment(ref calls) * 7919 >> 3 & 1) == 0 ? "a" : "b");

        Assert.NotEqual(Verdict.Fail, gate.Verdict);
    }

    [Fact]
    public async Task It_costs_a_second_clean_trial_per_case_that_enters_no_rate()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Plan(_ => "same"));

        Assert.Equal(120, lab.Store.Trials.Count(trial => trial.Purpose == TrialPurpose.Identity));
        Assert.Equal(240, lab.Store.Measured.Count);
        Assert.StartsWith("120 cases × (1 clean + 1 perturbed + 1 clean again) = 360 calls", lab.Store.Entries.OfType<EvalKit.Extensibility.EvalEntry>().Single().Plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_not_counted_among_the_clean_trials_of_a_cell()
    {
        var result = await Lab.Create().RunAsync(Plan(prompt => prompt.Text));

        Assert.Contains("text/easy 40/40 passed, 40/40 perturbed", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeats_of_the_plan_serve_as_the_second_clean_trial()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Plan(_ => "same").Trials(2));

        Assert.DoesNotContain(lab.Store.Trials, trial => trial.Purpose == TrialPurpose.Identity);
        Assert.Equal(480, lab.Store.Measured.Count);
    }

    [Fact]
    public async Task A_key_says_what_the_same_answer_is()
    {
        var plan = Eval.Over(Lab.Items(120)).Named("keyed").Ask(item => item.Text)
            .Using((prompt, _) => Task.FromResult($"{prompt.Text.GetHashCode(StringComparison.Ordinal)} so: yes"))
            .Invariant(by: reply => reply.Text[^3..]).Under(Perturb.Text.Whitespace())
            .Require(FlipRate.AtMost(0.02));

        Assert.Equal(Verdict.Pass, Assert.Single((await Lab.Create().RunAsync(plan)).Gates).Verdict);
    }

    [Fact]
    public async Task Missing_answers_count_as_changed_towards_a_pass_and_as_kept_towards_a_fail()
    {
        var gate = await Judged(prompt => prompt.Text.Contains("  ", StringComparison.Ordinal) ? throw new HttpRequestException("503") : "same");

        Assert.True(gate.Evidence.Missing > 0);
        Assert.Equal(Verdict.Incomplete, gate.Verdict);
    }

    private static async Task<GateResult> Judged(Func<Prompt, string> subject) =>
        Assert.Single((await Lab.Create().RunAsync(Plan(subject))).Gates);

    private static EvalPlan<Item, Reply> Plan(Func<Prompt, string> subject) =>
        Eval.Over(Lab.Items(120)).Difficulty(item => item.Difficulty).Named("flips").Ask(item => item.Text)
            .Using((prompt, _) => Task.FromResult(subject(prompt)))
            .Expect("any", (_, _) => true).Under(Perturb.Text.Whitespace()).Require(FlipRate.AtMost(0.02));
}
