public static class Evals
{
    [Eval]
    public static EvalPlan Expects_one_word() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => {|EVAL0303:Answer.Equal("billing")|})
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Has_one_label() => Eval.Over(new[] { (Text: "Buy now", Label: "spam"), (Text: "You won", Label: "spam"), (Text: "Cheap", Label: "spam") })
        .Id(c => c.Text)
        .Ask(c => c.Text)
        .Using(Model.AnswerAsync)
        .Expect(c => {|EVAL0303:Answer.Equal(c.Label)|})
        .Identity("desk", "1", deterministic: true)
        .Require(PassRate.OnTheseCases().AtLeast(0.3));
}
