using Xunit;

public static class Evals
{
    [Eval]
    public static EvalPlan Answers() => Eval.Over(Questions.All)
        .Ask(q => q.Text)
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));

    [Fact]
    public static Task Runs_by_hand() => Answers().Named("by-hand").AssertAsync();
}
