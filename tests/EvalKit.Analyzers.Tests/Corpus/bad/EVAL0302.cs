public static class Evals
{
    [Eval]
    public static EvalPlan Judges_no_locale() => Eval.Over(Questions.All)
        .Slice("locale", q => q.Locale)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9), PassRate.AtLeast(0.8).ForEach(By.Slice("locale")), PassRate.AtLeast(0.8).On(By.Slice({|EVAL0302:"Local"|}).Is("de")));
}
