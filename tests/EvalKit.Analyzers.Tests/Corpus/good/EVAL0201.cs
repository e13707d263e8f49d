public static class Evals
{
    [Eval]
    public static EvalPlan Claims_what_it_can_show() => Eval.Over(Enumerable.Range(0, 100))
        .Id(i => $"{i}")
        .Ask(i => $"What is {i} + {i}?")
        .Using(Model.AnswerAsync)
        .Expect(i => Answer.Number(i + i))
        .Require(PassRate.AtLeast(0.95));

    [Eval]
    public static EvalPlan Is_about_these_cases() => Eval.Over(Enumerable.Range(0, 3))
        .Id(i => $"{i}")
        .Ask(i => $"What is {i} + {i}?")
        .Using(Model.AnswerAsync)
        .Identity("sum", "1", deterministic: true)
        .Expect(i => Answer.Number(i + i))
        .Require(PassRate.OnTheseCases().AtLeast(0.95));
}
