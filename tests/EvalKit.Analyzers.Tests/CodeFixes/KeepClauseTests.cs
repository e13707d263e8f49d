namespace EvalKit;

public sealed class KeepClauseTests
{
    [Fact]
    public Task Two_statements() => Verify.Fix<KeepClause>("""
        public static EvalPlan Plan(EvalPlan<Question, Reply> plan)
        {
            plan.{|EVAL0504:Seed|}(7);
            plan.Seed(8).{|EVAL0504:Trials|}(2);
            return plan;
        }
        """, """
        public static EvalPlan Plan(EvalPlan<Question, Reply> plan)
        {
            plan = plan.Seed(7);
            plan = plan.Seed(8).Trials(2);
            return plan;
        }
        """);
}
