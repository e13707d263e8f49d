namespace EvalKit;

public sealed class SingleLabelTests
{
    [Fact]
    public Task One_of_several_fixed_words() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(_ => {|#0:Answer.OneOf("yes", "yeah")|}).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0303").WithLocation(0).WithArguments("yes"));

    [Fact]
    public Task Something_else_that_differs() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(_ => Answer.Equal("yes")).Expect("fits", (q, reply) => reply.Text.Length < q.Text.Length).Require(PassRate.AtLeast(0.9));
        """);

    [Fact]
    public Task A_rule_about_perturbed_replies() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(_ => Answer.Contains("yes")).Require(PassRate.AtLeast(0.9));
        """);
}
