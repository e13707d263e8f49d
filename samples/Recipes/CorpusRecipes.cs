namespace Recipes;

public static class CorpusRecipes
{
    [Eval]
    public static EvalPlan What_was_fixed_stays_fixed() => Eval
        .Over(Tickets.All)
        .Named("routing-corpus")
        .Ask(t => Prompt.User("Which team is this for?").Input(t.Text))
        .Using(HelpDesk.AnswerAsync)
        .Identity("help-desk", version: "words-1", deterministic: true)
        .Expect(t => Answer.OneOf(t.Team))
        .Under(PerturbationRecipes.Shouting, Perturb.Text.KeyboardTypos(upToShare: 0.05))
        .Require(PassRate.AtLeast(0.85), PassRate.Perturbed().AtLeast(0.60), Gate.Corpus);
}
