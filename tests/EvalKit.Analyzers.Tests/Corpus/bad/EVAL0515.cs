public static class Evals
{
    [Eval]
    public static EvalPlan Asks_for_more_than_there_is() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("What is it?").Image(q.Photo))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Under(Perturb.Image.Rotation(upToDegrees: 8))
        .Require(Robustness.AtLeast(severity: {|EVAL0515:3|}, loses: 0.1));
}
