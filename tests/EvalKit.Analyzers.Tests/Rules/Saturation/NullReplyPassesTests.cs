namespace EvalKit;

public sealed class NullReplyPassesTests
{
    [Fact]
    public Task Says_which_reply() => Verify.WithHistory("x\tf0\t1\ta\t9\t10\tswapped 9/10 reaches\t-", """
        public static EvalPlan Plan(EvalPlan plan) => plan.Named({|#0:"x"|});
        """, Verify.Finding("EVAL0111").WithLocation(0).WithArguments("the answer of another case", "9", "10"));

    [Fact]
    public Task One_that_is_meant() => Verify.WithHistory("x\tf0\t1\ta\t9\t10\trefusal 10/10 meant\t-", """
        public static EvalPlan Plan(EvalPlan plan) => plan.Named("x");
        """);

    [Fact]
    public Task One_below_the_bar() => Verify.WithHistory("x\tf0\t1\ta\t9\t10\techo 5/10 below\t-", """
        public static EvalPlan Plan(EvalPlan plan) => plan.Named("x");
        """);
}
