public static class Evals
{
    [Eval]
    public static EvalPlan Forgives_no_chance() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.Client)
        .Options(new ChatOptions { Temperature = 1 })
        .Expect(q => Answer.Equal(q.Answer))
        .Require({|EVAL0406:Gate.AllMustPass|});
}
