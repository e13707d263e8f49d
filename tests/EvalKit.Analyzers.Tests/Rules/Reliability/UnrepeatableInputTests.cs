namespace EvalKit;

public sealed class UnrepeatableInputTests
{
    [Fact]
    public Task A_clock_in_the_expectation() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Contains($"{({|#0:DateTime.UtcNow|}).Year}")).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0401").WithLocation(0).WithArguments("DateTime.UtcNow"));

    [Fact]
    public Task Chance_without_a_seed() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => $"{({|#0:new Random()|}).Next()}").Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0401").WithLocation(0).WithArguments("new Random()"));

    [Fact]
    public Task A_clock_whose_name_is_written_with_an_escape() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => $"{({|#0:DateTime.\u004Eow|}).Year}").Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0401").WithLocation(0).WithArguments("DateTime.Now"));

    [Fact]
    public Task A_clock_in_a_test_of_the_users_own() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect("is of today", (q, reply) => reply.Text.Contains(q.Answer)).Require(PassRate.AtLeast(0.9));
        """);

    [Fact]
    public Task A_clock_outside_of_evals() => Verify.Evals("""
        public static DateTime Now() => DateTime.Now;
        """);
}
