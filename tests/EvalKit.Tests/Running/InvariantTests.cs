namespace EvalKit.Tests.Running;

public class InvariantTests
{
    [Fact]
    public async Task An_answer_that_changes_under_perturbation_fails_the_perturbed_trial_only()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Plan(prompt => $"{prompt.Text.Length}"));

        Assert.All(lab.Store.Measured.Where(trial => trial.Chain.Length == 0), trial => Assert.Equal(TrialOutcome.Passed, trial.Outcome));
        Assert.Contains(lab.Store.Measured, trial => trial.Chain.Length > 0 && trial.Outcome == TrialOutcome.Failed && trial.Reason!.Contains("the answer changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_stays_passes()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Plan(_ => "same"));

        Assert.All(lab.Store.Measured, trial => Assert.Equal(TrialOutcome.Passed, trial.Outcome));
    }

    [Fact]
    public async Task Without_a_clean_reply_to_compare_with_it_is_unscored()
    {
        var lab = Lab.Create();
        await lab.RunAsync(Plan(prompt => prompt.Text.Contains("number", StringComparison.Ordinal) && prompt.Text.Split(' ').Length == 6 && !prompt.Text.Contains("  ", StringComparison.Ordinal) && !prompt.Text.Contains('\t') && !prompt.Text.Contains('\n') && prompt.Text.Trim() == prompt.Text
            ? throw new HttpRequestException() : "same"));

        Assert.All(lab.Store.Measured.Where(trial => trial.Chain.Length > 0 && trial.Outcome != TrialOutcome.Errored), trial => Assert.Equal(TrialOutcome.Unscored, trial.Outcome));
        Assert.Contains(lab.Store.Measured, trial => trial.Outcome == TrialOutcome.Unscored);
    }

    [Fact]
    public async Task A_key_that_is_a_list_is_compared_by_its_content()
    {
        var lab = Lab.Create();
        var plan = Eval.Over(Lab.Items(30)).Named("list").Ask(c => c.Text).Using((prompt, _) => Task.FromResult(prompt.Text))
            .Invariant(by: reply => new[] { reply.Text.Length, 1 })
            .Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed().AtLeast(0.5));

        await lab.RunAsync(plan);

        Assert.Contains(lab.Store.Measured, trial => trial.Outcome == TrialOutcome.Failed);
    }

    private static EvalPlan<Item, Reply> Plan(Func<Prompt, string> subject) => Eval.Over(Lab.Items(30)).Named("invariant").Ask(c => c.Text)
        .Using((prompt, _) => Task.FromResult(subject(prompt)))
        .Invariant(by: reply => reply.Text)
        .Under(Perturb.Text.Whitespace())
        .Require(PassRate.Perturbed().AtLeast(0.5));
}
