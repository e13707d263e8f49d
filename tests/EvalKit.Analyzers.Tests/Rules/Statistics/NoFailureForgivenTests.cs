namespace EvalKit;

public sealed class NoFailureForgivenTests
{
    [Fact]
    public Task Says_how_many_would_forgive_one() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 29)).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|#0:0.95|}));
        """, Verify.Finding("EVAL0202").WithLocation(0).WithArguments("29", "0.95", "0.05", "46"));

    [Fact]
    public Task A_gate_that_cannot_pass_at_all() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 28)).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|EVAL0201:0.95|}));
        """);
}
