public static class Evals
{
    [Eval]
    public static EvalPlan Judges_all_locales_together() => Eval.Over(Questions.All)
        .Slice({|EVAL0301:"locale"|}, q => q.Locale)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
