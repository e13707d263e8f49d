public static class Evals
{
    public static EvalPlan Keeps_a_clause()
    {
        var plan = Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer));
        plan = plan.Trials(3);
        return plan.Require(PassRate.AtLeast(0.9));
    }
}
