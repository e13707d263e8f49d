public static class Evals
{
    [Eval]
    public static EvalPlan Asks_for_what_there_is() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("What is it?").Image(q.Photo))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Under(Perturb.Image.Rotation(upToDegrees: 10), Perturb.Image.GaussianNoise())
        .Require(Robustness.AtLeast(severity: 3, loses: 0.1));
}
