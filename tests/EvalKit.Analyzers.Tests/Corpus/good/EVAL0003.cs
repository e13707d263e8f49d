public static class Evals
{
    [Eval]
    public static EvalPlan Shows_another_text() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Which team?").Example("My password is wrong", "account").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Team))
        .Require(PassRate.AtLeast(0.9));
}
