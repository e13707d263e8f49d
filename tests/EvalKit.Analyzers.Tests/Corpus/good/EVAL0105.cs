public static class Evals
{
    [Eval]
    public static EvalPlan Looks_for_a_digit() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Contains("7"))
        .Require(PassRate.AtLeast(0.9));
}
