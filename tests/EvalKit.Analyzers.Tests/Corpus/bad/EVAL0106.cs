public static class Evals
{
    [Eval]
    public static EvalPlan Never_apologises() => Eval.Over(Questions.All)
        .Ask(q => q.Text)
        .Using(Model.AnswerAsync)
        .Expect(q => {|EVAL0106:!Answer.Contains("sorry")|})
        .Require(PassRate.AtLeast(0.9));
}
