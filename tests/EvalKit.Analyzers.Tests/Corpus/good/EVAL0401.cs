public static class Evals
{
    [Eval]
    public static EvalPlan Asks_for_a_stored_day() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User($"Today is {new DateTime(2026, 1, 31)}. Which weekday was {q.Text}?"))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Draws_from_a_seed() => Eval.Over(new Random(7).GetItems(Questions.All.ToArray(), 100))
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
