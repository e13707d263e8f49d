public static class Evals
{
    public static EvalPlan Forgets_a_clause()
    {
        var plan = Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer));
        plan.{|EVAL0504:Trials|}(3);
        return plan.Require(PassRate.AtLeast(0.9));
    }
}
