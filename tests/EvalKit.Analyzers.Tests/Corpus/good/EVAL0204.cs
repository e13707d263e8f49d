public static class Evals
{
    [Eval]
    public static EvalPlan Compares_with_the_last_version() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Compare("last version", Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(NoRegression.Against("last version").Margin(0.1));
}
