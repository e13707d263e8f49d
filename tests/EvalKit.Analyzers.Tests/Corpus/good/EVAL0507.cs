public static class Evals
{
    [Eval]
    public static EvalPlan<Question, Reply> Answers() => Eval.Over(Questions.All)
        .Ask(q => q.Text)
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
