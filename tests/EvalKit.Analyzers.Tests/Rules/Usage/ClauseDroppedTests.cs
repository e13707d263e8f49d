namespace EvalKit;

public sealed class ClauseDroppedTests
{
    [Fact]
    public Task A_clause_on_a_parameter() => Verify.Evals("""
        public static EvalPlan Run(EvalPlan<Question, Reply> plan)
        {
            plan.{|#0:Seed|}(7);
            return plan;
        }
        """, Verify.Finding("EVAL0504").WithLocation(0).WithArguments("Seed"));

    [Fact]
    public Task A_clause_that_is_assigned() => Verify.Evals("""
        public static EvalPlan Run(EvalPlan<Question, Reply> plan)
        {
            plan = plan.Seed(7);
            return plan;
        }
        """);
}
