public static class Evals
{
    [Eval]
    public static EvalPlan Hands_out_a_plan() => Eval.Over(Questions.All)
        .Ask(q => q.Text)
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));

    public static async Task Runs_it() => await Hands_out_a_plan().Named("answers").AssertAsync();

    public static Task Hands_out_the_task(EvalPlan plan) => plan.AssertAsync();
}
