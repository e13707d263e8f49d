public static class Evals
{
    [Eval]
    public static EvalPlan {|EVAL0112:Is_hard_for_everyone|}() => Eval.Over(Questions.All)
        .Ask(q => q.Text)
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
