public static class Evals
{
    [Eval]
    public static EvalPlan Says_it_twice() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Expect(q => {|EVAL0103:Answer.Contains(q.Answer)|})
        .Require(PassRate.AtLeast(0.9));
}
