public static class Evals
{
    [Eval]
    public static EvalPlan Knows_a_capital() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User({|EVAL0001:"What is the capital of France? (Paris)"|}).Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal("Paris"))
        .Expect(q => Answer.Contains(q.Country))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Knows_every_capital() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User({|EVAL0001:$"Is {q.Answer} the capital of {q.Country}?"|}))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9));

    [Eval]
    public static EvalPlan Knows_by_system_text() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Where is it?").System({|EVAL0001:"The office is in Berlin."|}).Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Contains("Berlin"))
        .Expect(q => Answer.Contains(q.Answer))
        .Require(PassRate.AtLeast(0.9));
}
