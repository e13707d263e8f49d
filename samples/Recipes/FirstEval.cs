namespace Recipes;

public static class FirstEval
{
    [Eval]
    public static EvalPlan Routes_a_ticket() => Eval
        .Over(Tickets.All)
        .Difficulty(t => t.Difficulty)
        .Ask(t => Prompt.User("Which team is this for?").Choices("billing", "delivery", "account").Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Expect(t => Answer.OneOf(t.Team))
        .Under(Perturb.Text.Whitespace(), Perturb.Text.KeyboardTypos(upToShare: 0.02))
        .Require(PassRate.AtLeast(0.90), PassRate.Perturbed().AtLeast(0.80));
}
