namespace EvalKit;

public sealed class TestAttributeOnPlanTests
{
    [Fact]
    public Task A_theory_and_its_plan() => Verify.Evals("""
        [{|#0:Xunit.Theory|}]
        [Xunit.InlineData(1)]
        public static EvalPlan Plan(int i) => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0506").WithLocation(0).WithArguments("Theory", "Plan"));

    [Fact]
    public Task A_task_of_a_plan() => Verify.Evals("""
        [{|#0:Xunit.Fact|}]
        public static Task<EvalPlan> Plan() => throw new InvalidOperationException();
        """, Verify.Finding("EVAL0506").WithLocation(0).WithArguments("Fact", "Plan"));

    [Fact]
    public Task A_test_that_runs_its_plan() => Verify.Evals("""
        [Xunit.Fact]
        public static async Task Plan() => await Eval.Over(Questions.All).Named("x").Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9)).AssertAsync();
        """);
}
