public static class Evals
{
    public static void Makes_a_plan()
    {
        Eval.Over(Questions.All)
            .Ask(q => q.Text)
            .Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer))
            .{|EVAL0501:Require|}(PassRate.AtLeast(0.9));
    }

    public static void Starts_a_run(EvalPlan plan)
    {
        _ = plan.{|EVAL0501:AssertAsync|}();
    }
}
