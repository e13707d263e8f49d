namespace EvalKit;

public sealed class AllMustPassWhileSamplingTests
{
    [Fact]
    public Task Says_the_temperature() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.Client)
            .Options(new ChatOptions { Temperature = 0.7f }).Expect(q => Answer.Equal(q.Answer)).Require({|#0:Gate.AllMustPass|});
        """, Verify.Finding("EVAL0406").WithLocation(0).WithArguments("0.7"));

    [Fact]
    public Task A_temperature_that_is_not_known() => Verify.Evals("""
        public static EvalPlan Plan(float temperature) => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.Client).Options(new ChatOptions { Temperature = temperature })
            .Expect(q => Answer.Equal(q.Answer)).Require(Gate.AllMustPass);
        """);
}
