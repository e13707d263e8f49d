public static class Evals
{
    [Eval]
    public static EvalPlan Judges_both() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Under(Perturb.Text.Whitespace())
        .Require(PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.8));

    [Eval]
    public static EvalPlan Judges_all() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Under(Perturb.Text.Whitespace())
        .Require(Gate.AllMustPass);
}
