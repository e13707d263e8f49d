public static class Evals
{
    [Eval]
    public static EvalPlan Expects_and_requires() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));

    private static EvalPlan<Question, Reply> Shared() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync);

    [Eval]
    public static EvalPlan Completes_a_shared_beginning() => Shared()
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
