public static class Evals
{
    [Eval]
    public static EvalPlan Wants_two_answers() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal("yes"))
        .Expect(q => {|EVAL0104:Answer.Equal("no")|})
        .Safety()
        .Require(PassRate.AtLeast(0.9));
}
