public static class Evals
{
    [Eval]
    public static EvalPlan Compares_sentences() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Invariant(by: {|EVAL0516:reply => reply.Text.Trim()|})
        .Under(Perturb.Text.Whitespace())
        .Require(PassRate.Perturbed().AtLeast(0.8));
}
