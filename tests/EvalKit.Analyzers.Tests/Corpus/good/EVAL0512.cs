public static class Evals
{
    [Eval]
    public static EvalPlan Turns_a_picture() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("What is it?").Image(q.Photo).Audio(q.Clip))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Under(Perturb.Image.Rotation(upToDegrees: 8), Perturb.Audio.Telephone(), Perturb.Text.Whitespace())
        .Require(PassRate.Perturbed().AtLeast(0.8));
}
