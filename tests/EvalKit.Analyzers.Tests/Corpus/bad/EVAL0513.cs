public static class Evals
{
    [Eval]
    public static EvalPlan Pays_for_nothing() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .{|EVAL0513:Under|}(Perturb.Text.Whitespace())
        .Require(PassRate.AtLeast(0.9));
}
