namespace EvalKit;

public sealed class NothingPerturbedTests
{
    [Fact]
    public Task A_comparison_with_perturbed_replies() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).{|#0:Invariant|}(by: reply => reply.Text.Length).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0514").WithLocation(0).WithArguments(".Invariant"));

    [Fact]
    public Task A_gate_by_its_name() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require({|#0:FlipRate.AtMost(0.1)|});
        """, Verify.Finding("EVAL0514").WithLocation(0).WithArguments("FlipRate"));

    [Fact]
    public Task A_chain_that_goes_on_elsewhere() => Verify.Evals("""
        public static EvalPlan<Question, Reply> Beginning() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync).Samples(perCase: 3);
        """);
}
