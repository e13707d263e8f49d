namespace EvalKit;

public sealed class EchoWouldPassTests
{
    [Fact]
    public Task An_answer_that_the_context_holds_too() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => Prompt.User("Where?").Context(q.Text, q.Answer)).Using(Model.AnswerAsync)
            .Expect(q => {|#0:Answer.Contains(q.Answer)|}).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0002").WithLocation(0).WithArguments("\"{.Answer}\""));

    [Fact]
    public Task A_second_expectation_that_an_echo_misses() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Contains(q.Text)).Expect("is short", (q, reply) => reply.Text.Length < 20).Require(PassRate.AtLeast(0.9));
        """);
}
