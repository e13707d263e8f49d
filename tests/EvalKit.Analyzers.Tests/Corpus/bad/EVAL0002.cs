public static class Evals
{
    [Eval]
    public static EvalPlan Finds_the_city() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Which city is it?").Input(q.Answer))
        .Using(Model.AnswerAsync)
        .Expect(q => {|EVAL0002:Answer.Contains(q.Answer)|})
        .Require(PassRate.AtLeast(0.9));
}
