namespace EvalKit;

public sealed class NeverPassedTests
{
    [Fact]
    public Task Says_how_often() => Verify.WithHistory("x\tf0\t3\ta\t0\t60\tnone\t-", """
        public static EvalPlan Plan(EvalPlan plan) => plan.Named({|#0:"x"|});
        """, Verify.Finding("EVAL0112").WithLocation(0).WithArguments("60", "3"));

    [Fact]
    public Task Too_few_runs() => Verify.WithHistory("x\tf0\t2\ta\t0\t60\tnone\t-", """
        public static EvalPlan Plan(EvalPlan plan) => plan.Named("x");
        """);

    [Fact]
    public Task Nothing_was_tried() => Verify.WithHistory("x\tf0\t3\ta\t0\t0\tnone\t-", """
        public static EvalPlan Plan(EvalPlan plan) => plan.Named("x");
        """);
}
