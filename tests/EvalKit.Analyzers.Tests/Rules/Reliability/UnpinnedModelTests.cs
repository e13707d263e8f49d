namespace EvalKit;

public sealed class UnpinnedModelTests
{
    [Fact]
    public Task An_alias_in_disguise() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.Client)
            .Options(new ChatOptions { ModelId = {|#0:"claude-sonnet-4-5"|} }).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0402").WithLocation(0).WithArguments("claude-sonnet-4-5"));

    [Fact]
    public Task A_dated_one_and_a_local_one() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.Client)
            .Options(new ChatOptions { ModelId = "claude-sonnet-4-5-20250929" }).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));

        public static EvalPlan Local() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.Client)
            .Options(new ChatOptions { ModelId = "llama3.2" }).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        """);
}
