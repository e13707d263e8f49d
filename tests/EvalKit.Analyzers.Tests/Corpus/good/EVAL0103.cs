public static class Evals
{
    [Eval]
    public static EvalPlan Says_two_things() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Contains(q.Answer))
        .Expect(q => Answer.Contains(q.Country))
        .Require(PassRate.AtLeast(0.9));
}
