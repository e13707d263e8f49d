public static class Evals
{
    [Eval]
    public static EvalPlan Asks_for_most() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Under(Perturb.Text.Whitespace())
        .Require(PassRate.AtLeast(0.9), FlipRate.AtMost(0.1));
}
