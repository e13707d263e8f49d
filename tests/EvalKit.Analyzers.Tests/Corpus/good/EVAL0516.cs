public static class Evals
{
    [Eval]
    public static EvalPlan Compares_labels() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Which team?").Choices("billing", "delivery").Input(q.Text))
        .Using(Model.AnswerAsync)
        .Invariant(by: reply => reply.Text)
        .Under(Perturb.Text.Whitespace())
        .Require(PassRate.Perturbed().AtLeast(0.8));

    [Eval]
    public static EvalPlan Compares_a_key() => Eval.Over(Questions.All)
        .Ask(q => Prompt.User("Answer in one word.").Input(q.Text))
        .Using<Routing>(Model.RouteAsync)
        .Invariant(by: routing => routing.Team)
        .Under(Perturb.Text.Whitespace())
        .Require(PassRate.Perturbed().AtLeast(0.8));
}
