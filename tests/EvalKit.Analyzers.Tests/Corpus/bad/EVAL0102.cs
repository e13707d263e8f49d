public static class Evals
{
    [Eval]
    public static EvalPlan Asks_for_nothing() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast({|EVAL0102:0|}));

    [Eval]
    public static EvalPlan Allows_everything() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Under(Perturb.Text.Whitespace())
        .Require(FlipRate.AtMost({|EVAL0102:1|}));

    [Eval]
    public static EvalPlan Has_too_few_cases() => Eval.Over(new[] { Questions.All[0], Questions.All[1], Questions.All[2] })
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast({|EVAL0102:0.2|}));
}
