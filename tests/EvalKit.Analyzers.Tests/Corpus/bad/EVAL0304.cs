public static class Evals
{
    [Eval]
    public static EvalPlan Expects_nothing() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .{|EVAL0304:Require|}(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Requires_nothing() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .{|EVAL0304:Expect|}(q => Answer.Equal(q.Answer));
}
