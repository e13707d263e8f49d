namespace EvalKit;

public sealed class LabelChangingPerturbationTests
{
    [Fact]
    public Task One_of_the_users_own() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Under({|#0:Perturbation.Text("turned", (text, _) => text, label: LabelEffect.Changes)|}).Require(PassRate.Perturbed().AtLeast(0.8));
        """, Verify.Finding("EVAL0511").WithLocation(0).WithArguments("This perturbation", "Expect"));

    [Fact]
    public Task The_second_of_a_chain() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Invariant(by: reply => reply.Text.Length).Under({|#0:Perturb.Text.Whitespace().Then(Perturb.Text.Opposites())|}).Require(PassRate.Perturbed().AtLeast(0.8));
        """, Verify.Finding("EVAL0511").WithLocation(0).WithArguments("Whitespace", "Invariant"));

    [Fact]
    public Task A_perturbation_that_is_not_seen() => Verify.Evals("""
        public static EvalPlan Plan(PerturbationAxis axis) => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Under(axis).Require(PassRate.Perturbed().AtLeast(0.8));
        """);
}
