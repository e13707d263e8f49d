public static class Evals
{
    [Eval]
    public static EvalPlan Names_the_city_alone() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Which city is it?").Input(q.Answer))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Finds_another_text() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Which city is it?").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Contains(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
