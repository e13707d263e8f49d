namespace Recipes;

public static class PromptRecipes
{
    [Eval]
    public static EvalPlan Every_part_of_a_prompt() => Eval
        .Over(Tickets.All)
        .Ask(t => Prompt.User("Which team is this for?")
            .System("You route tickets.")
            .Example(input: "My password is wrong", output: "account")
            .Context($"Tickets in {t.Locale} come from the web form.")
            .Choices("billing", "delivery", "account")
            .Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Expect(t => Answer.OneOf(t.Team))
        .Require(PassRate.AtLeast(0.90));

    [Eval]
    public static EvalPlan A_conversation() => Eval
        .Over(Tickets.All)
        .Ask(t => Prompt.User("Which team is this for?").Input(t.Text).ThenAssistant("Shall I name the team only?").ThenUser("Yes."))
        .Using(HelpDesk.AnswerAsync)
        .Expect(t => Answer.OneOf(t.Team))
        .Require(PassRate.AtLeast(0.90));
}
