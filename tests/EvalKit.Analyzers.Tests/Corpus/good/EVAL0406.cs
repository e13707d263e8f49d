public static class Evals
{
    [Eval]
    public static EvalPlan Leaves_nothing_to_chance() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.Client)
        .Options(new ChatOptions { Temperature = 0 })
        .Expect(q => Answer.Equal(q.Answer))
        .Require(Gate.AllMustPass);

    [Eval]
    public static EvalPlan Requires_a_rate() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.Client)
        .Options(new ChatOptions { Temperature = 1 })
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
