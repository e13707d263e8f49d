public static class Evals
{
    [Eval]
    public static EvalPlan {|EVAL0110:Is_passed_by_all|}() => Eval.Over(Questions.All)
        .Ask(q => q.Text)
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
