namespace EvalKit;

public sealed class GradedBySubjectTests
{
    [Fact]
    public Task A_subject_behind_a_lambda() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using((prompt, token) => Model.AnswerAsync(prompt, token))
            .Expect("agrees", async (q, reply, token) => (await {|#0:Model.AnswerAsync(q.Text, token)|}) == reply.Text).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0004").WithLocation(0).WithArguments("Model.AnswerAsync"));

    [Fact]
    public Task A_subject_that_is_not_a_method() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.Client)
            .Expect("agrees", async (q, reply, token) => (await Model.AnswerAsync(q.Text, token)) == reply.Text).Require(PassRate.AtLeast(0.9));
        """);
}
