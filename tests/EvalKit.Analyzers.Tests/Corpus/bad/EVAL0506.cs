using Xunit;

public static class Evals
{
    [{|EVAL0506:Fact|}]
    public static EvalPlan Answers() => Eval.Over(Questions.All)
        .Ask(q => q.Text)
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
