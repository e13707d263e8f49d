namespace Recipes;

public static class SamplingRecipes
{
    [Eval]
    public static EvalPlan All_of_sampling() => Eval
        .Over(Tickets.All)
        .Ask(t => Prompt.User("Which team is this for?").Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Expect(t => Answer.OneOf(t.Team))
        .Under(Perturb.Text.Whitespace())
        .Samples(perCase: 2)
        .Trials(3)
        .Seed(42)
        .Budget(calls: 300, time: TimeSpan.FromMinutes(5))
        .Concurrency(4)
        .Require(PassRate.AtLeast(0.85), PassRate.Perturbed().AtLeast(0.85));

    [Eval]
    public static EvalPlan Stopping_early() => Eval
        .Over(Tickets.All)
        .Ask(t => Prompt.User("Which team is this for?").Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Expect(t => Answer.OneOf(t.Team))
        .Under(Perturb.Text.Whitespace())
        .Stop(Stopping.Sequential)
        .Require(PassRate.AtLeast(0.85, tolerance: 0.15), PassRate.Perturbed().AtLeast(0.85, tolerance: 0.15));
}
