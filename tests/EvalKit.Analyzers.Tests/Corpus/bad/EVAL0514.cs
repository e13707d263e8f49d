public static class Evals
{
    [Eval]
    public static EvalPlan Judges_nothing() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Require(PassRate.AtLeast(0.9), {|EVAL0514:PassRate.Perturbed().AtLeast(0.8)|});

    [Eval]
    public static EvalPlan Compares_nothing() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .{|EVAL0514:Samples|}(perCase: 3)
        .Require(PassRate.AtLeast(0.9));
}
