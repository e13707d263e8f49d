public static class Evals
{
    [Eval]
    public static EvalPlan Takes_either() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.OneOf("yes", "no"))
        .Safety()
        .Require(PassRate.AtLeast(0.9));
}
