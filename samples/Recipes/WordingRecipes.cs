namespace Recipes;

public static class WordingRecipes
{
    [Eval]
    public static EvalPlan The_same_said_in_other_words() => Eval
        .Over(Tickets.All)
        .Named("routing-wordings")
        .Ask(t => Prompt.User("Which team is this for?").Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Identity("help-desk", version: "words-1", deterministic: true)
        .Expect(t => Answer.OneOf(t.Team))
        .Under(
            Perturb.Text.Paraphrase("writer", upToStrength: 2),
            Perturb.Text.Style("writer", TextStyle.Terse, upToStrength: 1).Then(Perturb.Text.KeyboardTypos(upToShare: 0.02)))
        .Require(PassRate.AtLeast(0.85), PassRate.Perturbed().AtLeast(0.50));
}
