public static class Evals
{
    [Eval]
    public static EvalPlan Is_guessed() => Eval.Over(Questions.All)
        .Ask(q => q.Text)
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Named({|EVAL0111:"guessing"|})
        .Require(PassRate.AtLeast(0.9));
}
