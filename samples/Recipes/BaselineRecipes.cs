namespace Recipes;

public static class BaselineRecipes
{
    [Eval]
    public static EvalPlan No_worse_than_what_is_committed() => Eval
        .Over(Tickets.All)
        .Difficulty(t => t.Difficulty)
        .Named("routing-baseline")
        .Ask(t => Prompt.User("Which team is this for?").Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Identity("help-desk", version: "words-1", deterministic: true)
        .Expect(t => Answer.OneOf(t.Team))
        .Require(NoRegression.Against(Baseline.Committed).Margin(0.15), NoRegression.Against(Baseline.Anchor).Margin(0.15));

    [Eval]
    public static EvalPlan What_an_earlier_version_failed() => Eval
        .Over(Tickets.All)
        .Difficulty(t => t.Difficulty)
        .Named("routing-again")
        .Ask(t => Prompt.User("Which team is this for?").Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Identity("help-desk", version: "words-1", deterministic: true)
        .Expect(t => Answer.OneOf(t.Team))
        .Require(PassRate.AtLeast(0.85), PassRate.AtLeast(0.70).On(Slice.FromHistory(Baseline.Committed).FailedBefore()));
}
