namespace EvalKit;

public sealed class EvalWithoutPlanTests
{
    [Fact]
    public Task Nothing_is_returned() => Verify.Evals("""
        [Eval]
        public static void {|#0:Plan|}() { }
        """, Verify.Finding("EVAL0507").WithLocation(0).WithArguments("Plan", "returns nothing"));

    [Fact]
    public Task A_generic_method() => Verify.Evals("""
        [Eval]
        public static EvalPlan {|#0:Plan|}<T>() => throw new InvalidOperationException();
        """, Verify.Finding("EVAL0507").WithLocation(0).WithArguments("Plan", "is generic, and nothing says for which type to run it"));

    [Fact]
    public Task A_plan_that_takes_services() => Verify.Evals("""
        [Eval]
        public static EvalPlan Plan(IChatClient client) => Eval.Over(Questions.All).Ask(q => q.Text).Using(client).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        """);
}
