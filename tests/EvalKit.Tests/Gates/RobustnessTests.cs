using EvalKit.Extensibility;

namespace EvalKit.Tests.Gates;

public class RobustnessTests
{
    [Fact]
    public async Task A_subject_that_does_not_mind_passes()
    {
        var gate = await Judged(_ => "ok", Robustness.AtLeast(severity: 3, loses: 0.05));

        Assert.Equal(Verdict.Pass, gate.Verdict);
        Assert.StartsWith("loss of score at severity 3 = 0.000 over 120 pairs", gate.Decision.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_that_breaks_fails() =>
        Assert.Equal(Verdict.Fail, (await Judged(prompt => IsClean(prompt) ? "ok" : "no", Robustness.AtLeast(severity: 3, loses: 0.05))).Verdict);

    [Fact]
    public async Task A_subject_that_is_as_bad_clean_loses_nothing() =>
        Assert.Equal(Verdict.Pass, (await Judged(_ => "no", Robustness.AtLeast(severity: 3, loses: 0.05))).Verdict);

    [Fact]
    public async Task Every_case_is_tried_under_every_axis_at_exactly_that_severity_and_enters_no_rate()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Plan(_ => "ok", Robustness.AtLeast(severity: 2.5, loses: 0.05)).Under(Perturb.Text.KeyboardTypos()));

        var probes = lab.Store.Trials.Where(trial => trial.Purpose == TrialPurpose.Probe).ToList();
        Assert.All(probes, trial => Assert.Equal(2.5, trial.Severity, 0.3));
        Assert.Equal(240, probes.Select(trial => (trial.Case, trial.Axis)).Distinct().Count());
        Assert.StartsWith("120 cases × (1 clean + 1 perturbed + 2 at severity 2.5) = 480 calls", lab.Store.Entries.OfType<EvalEntry>().Single().Plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_gates_at_one_severity_share_their_trials()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Plan(_ => "ok", Robustness.AtLeast(severity: 3, loses: 0.05)).Require(Robustness.AtLeast(severity: 3, loses: 0.1).ForEach(By.Difficulty)));

        Assert.Equal(120, lab.Store.Trials.Count(trial => trial.Purpose == TrialPurpose.Probe));
    }

    [Fact]
    public async Task A_severity_that_an_axis_does_not_reach_is_refused()
    {
        var plan = Plan(_ => "ok", Robustness.AtLeast(severity: 4, loses: 0.05)).Under(Perturb.Text.KeyboardTypos(upToShare: 0.01));

        var error = await Assert.ThrowsAsync<EvalPlanException>(() => Lab.Create().RunAsync(plan));

        Assert.Contains("is never stronger than severity", error.Message, StringComparison.Ordinal);
    }

    private static bool IsClean(Prompt prompt) => !prompt.Text.Contains("  ", StringComparison.Ordinal) && prompt.Text.Trim() == prompt.Text
        && !prompt.Text.AsSpan().ContainsAny('\t', '\n', '\u00A0');

    private static async Task<GateResult> Judged(Func<Prompt, string> subject, Gate gate) =>
        Assert.Single((await Lab.Create().RunAsync(Plan(subject, gate))).Gates);

    private static EvalPlan<Item, Reply> Plan(Func<Prompt, string> subject, Gate gate) =>
        Eval.Over(Lab.Items(120)).Named("robust").Ask(item => item.Text)
            .Using((prompt, _) => Task.FromResult(subject(prompt)))
            .Expect(_ => Answer.Equal("ok")).Under(Perturb.Text.Whitespace()).Require(gate);
}
