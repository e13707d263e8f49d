public static class Evals
{
    [Eval]
    public static EvalPlan Expects_each_team() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Team))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Has_two_labels() => Eval.Over(new[] { (Text: "Buy now", Label: "spam"), (Text: "See you", Label: "mail"), (Text: "Cheap", Label: "spam") })
        .Id(c => c.Text)
        .Ask(c => c.Text)
        .Using(Model.AnswerAsync)
        .Expect(c => Answer.Equal(c.Label))
        .Identity("desk", "1", deterministic: true)
        .Require(PassRate.OnTheseCases().AtLeast(0.3));

    [Eval]
    public static EvalPlan Keeps_a_rule() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal("no"))
        .Safety()
        .Require(PassRate.AtLeast(0.9));
}
