public static class Evals
{
    public static async Task Has_no_name() => await Eval.Over(Questions.All)
        .Ask(q => q.Text)
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9))
        .{|EVAL0502:AssertAsync|}();

    public static EvalPlan One(EvalPlan plan) => plan.Named({|EVAL0502:"answers"|});

    public static EvalPlan Another(EvalPlan plan) => plan.Named({|EVAL0502:"answers"|});

    public static EvalPlan Nameless(EvalPlan plan) => plan.Named({|EVAL0502:" "|});
}
