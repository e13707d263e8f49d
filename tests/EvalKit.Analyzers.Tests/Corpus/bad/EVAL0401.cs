public static class Evals
{
    [Eval]
    public static EvalPlan Asks_for_today() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User($"Today is {{|EVAL0401:DateTime.Now|}}. Which weekday was {q.Text}?"))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Has_new_ids() => Eval.Over(Questions.All)
        .Id(q => {|EVAL0401:Guid.NewGuid()|}.ToString())
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Draws_its_cases() => Eval.Over(Questions.All.OrderBy(q => {|EVAL0401:Random.Shared|}.Next()).ToList())
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
