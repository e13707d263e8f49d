public static class Evals
{
    [Eval]
    public static EvalPlan Forgives_nothing() => Eval.Over(Enumerable.Range(0, 30))
        .Id(i => $"{i}")
        .Ask(i => $"What is {i} + {i}?")
        .Using(Model.AnswerAsync)
        .Expect(i => Answer.Number(i + i))
        .Require(PassRate.AtLeast({|EVAL0202:0.95|}));
}
