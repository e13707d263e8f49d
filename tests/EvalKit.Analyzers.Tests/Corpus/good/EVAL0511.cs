public static class Evals
{
    [Eval]
    public static EvalPlan Keeps_the_meaning() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Under(Perturb.Text.KeyboardTypos(), Perturb.Text.Whitespace().AnswerDependsOn(Aspect.Spelling))
        .Require(PassRate.Perturbed().AtLeast(0.8));

    [Eval]
    public static EvalPlan Says_how_the_reply_changes() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Directional("is another answer", (clean, perturbed) => clean.Text != perturbed.Text)
        .Under(Perturb.Text.AddedNegation())
        .Require(PassRate.Perturbed().AtLeast(0.8));
}
