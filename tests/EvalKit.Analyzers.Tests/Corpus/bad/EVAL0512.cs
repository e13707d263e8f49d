public static class Evals
{
    [Eval]
    public static EvalPlan Turns_no_picture() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Under({|EVAL0512:Perturb.Image.Rotation(upToDegrees: 8)|})
        .Require(PassRate.Perturbed().AtLeast(0.8));
}
