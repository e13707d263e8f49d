public static class Evals
{
    [Eval]
    public static EvalPlan Asks_an_alias() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.Client)
        .Options(new ChatOptions { ModelId = {|EVAL0402:"gpt-4o"|} })
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Is_whatever_is_latest() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Identity("desk", {|EVAL0402:"latest"|})
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
