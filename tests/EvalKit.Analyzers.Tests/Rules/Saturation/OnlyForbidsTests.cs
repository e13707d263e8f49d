namespace EvalKit;

public sealed class OnlyForbidsTests
{
    [Fact]
    public Task Another_clause_that_asks_for_something() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect("says something", (q, reply) => reply.Text.Length > 0).Require(PassRate.AtLeast(0.9));
        """);

    [Fact]
    public Task An_eval_that_asks_for_the_answer() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        """);
}
