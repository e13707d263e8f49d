public static class Evals
{
    public static async Task Has_a_name() => await Eval.Over(Questions.All)
        .Named("answers")
        .Ask(q => q.Text)
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9))
        .AssertAsync();

    public static EvalPlan Of_a_locale(EvalPlan plan, string locale) => plan.Named($"answers-{locale}");
}
