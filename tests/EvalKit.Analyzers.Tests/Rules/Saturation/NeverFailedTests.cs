namespace EvalKit;

public sealed class NeverFailedTests
{
    [Fact]
    public Task Says_how_much_there_is() => Verify.WithHistory("x\tf0\t12\ta;b\t1200\t1200\tnone\t-", """
        public static EvalPlan Plan(EvalPlan plan) => plan.Named({|#0:"x"|});
        """, Verify.Finding("EVAL0110").WithLocation(0).WithArguments("1,200", "12", 2));

    [Fact]
    public Task One_failure() => Verify.WithHistory("x\tf0\t12\ta;b\t1199\t1200\tnone\t-", """
        public static EvalPlan Plan(EvalPlan plan) => plan.Named("x");
        """);

    [Fact]
    public Task One_model_alone() => Verify.WithHistory("x\tf0\t12\ta\t1200\t1200\tnone\t-", """
        public static EvalPlan Plan(EvalPlan plan) => plan.Named("x");
        """);

    [Fact]
    public Task A_subject_without_a_name() => Verify.WithHistory("x\tf0\t12\t-\t1200\t1200\tnone\t-", """
        public static EvalPlan Plan(EvalPlan plan) => plan.Named("x");
        """);

    [Fact]
    public Task A_guard() => Verify.WithHistory("x\tf0\t12\ta;b\t1200\t1200\tnone\t-", """
        public static EvalPlan Plan(EvalPlan plan) => plan.Named("x").Safety();
        """);

    [Fact]
    public Task Another_eval() => Verify.WithHistory("x\tf0\t12\ta;b\t1200\t1200\tnone\t-", """
        public static EvalPlan Plan(EvalPlan plan) => plan.Named("y");
        """);
}
