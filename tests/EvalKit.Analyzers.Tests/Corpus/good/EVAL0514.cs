public static class Evals
{
    [Eval]
    public static EvalPlan Judges_perturbed_trials() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Under(Perturb.Text.Whitespace())
        .Samples(perCase: 3)
        .Require(PassRate.Perturbed().AtLeast(0.8));
}
