public static class Evals
{
    [Eval]
    public static EvalPlan Compares_with_nothing() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Compare("last version", Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(NoRegression.Against({|EVAL0204:"last-version"|}));
}
