namespace EvalKit;

public sealed class AssertVerdictTests
{
    [Fact]
    public Task A_run_without_a_session() => Verify.Fix<AssertVerdict>("""
        public static async Task Run(EvalPlan plan) => await plan.{|EVAL0505:RunAsync|}();
        """, """
        public static async Task Run(EvalPlan plan) => await plan.AssertAsync();
        """);

    [Fact]
    public Task A_session_stays() => Verify.Fix<AssertVerdict>("""
        public static async Task Run(EvalPlan plan, EvalSession session) => await plan.{|EVAL0505:RunAsync|}(session);
        """, """
        public static async Task Run(EvalPlan plan, EvalSession session) => await plan.{|EVAL0505:RunAsync|}(session);
        """);
}
