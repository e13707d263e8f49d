public static class Evals
{
    [Eval]
    public static EvalPlan Forgives_one() => Eval.Over(Enumerable.Range(0, 46))
        .Id(i => $"{i}")
        .Ask(i => $"What is {i} + {i}?")
        .Using(Model.AnswerAsync)
        .Expect(i => Answer.Number(i + i))
        .Require(PassRate.AtLeast(0.95));
}
