public static class Evals
{
    [Eval]
    public static EvalPlan Turns_the_meaning_round() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Under({|EVAL0511:Perturb.Text.AddedNegation()|}, Perturb.Text.Whitespace())
        .Require(PassRate.Perturbed().AtLeast(0.8));

    [Eval]
    public static EvalPlan Garbles_what_matters() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Expect(q => Answer.Equal(q.Answer))
        .Under({|EVAL0511:Perturb.Text.KeyboardTypos().AnswerDependsOn(Aspect.Spelling)|})
        .Require(PassRate.Perturbed().AtLeast(0.8));
}
