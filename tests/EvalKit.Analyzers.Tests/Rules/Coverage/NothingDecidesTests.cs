namespace EvalKit;

public sealed class NothingDecidesTests
{
    [Fact]
    public Task A_run_of_a_plan_without_gate() => Verify.Evals("""
        public static Task Run() => Eval.Over(Questions.All).Named("answers").Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).{|#0:AssertAsync|}();
        """, Verify.Finding("EVAL0304").WithLocation(0).WithArguments("No gate decides", ".Require(PassRate.AtLeast(0.9))"));

    [Fact]
    public Task A_beginning_that_others_complete() => Verify.Evals("""
        public static EvalPlan<Question, Reply> Beginning() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync);
        """);

    [Fact]
    public Task Monotone_is_a_gate() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect("is sure", (q, reply) => 0.5).Under(Perturb.Text.Whitespace()).Monotone();
        """);
}
