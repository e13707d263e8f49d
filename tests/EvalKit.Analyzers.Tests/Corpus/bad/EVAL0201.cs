public static class Evals
{
    private static readonly Question[] Three = { Questions.All[0], Questions.All[1], Questions.All[2] };

    [Eval]
    public static EvalPlan Claims_too_much() => Eval.Over(Three)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast({|EVAL0201:0.95|}));

    [Eval]
    public static EvalPlan Claims_too_much_of_generated_cases() => Eval.Over(Enumerable.Range(0, 100))
        .Id(i => $"{i}")
        .Ask(i => $"What is {i} + {i}?")
        .Using(Model.AnswerAsync)
        .Expect(i => Answer.Number(i + i))
        .Require(PassRate.AtLeast({|EVAL0201:0.99|}, tolerance: 0).Confidence(0.99));
}
