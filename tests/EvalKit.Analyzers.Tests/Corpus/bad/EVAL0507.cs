public static class Evals
{
    [Eval]
    public static Task {|EVAL0507:Answers|}() => Eval.Over(Questions.All)
        .Named("answers")
        .Ask(q => q.Text)
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9))
        .AssertAsync();
}
