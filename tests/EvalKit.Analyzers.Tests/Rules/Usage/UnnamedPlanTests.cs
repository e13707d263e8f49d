namespace EvalKit;

public sealed class UnnamedPlanTests
{
    [Fact]
    public Task A_name_given_early() => Verify.Evals("""
        public static Task Run() => Eval.Over(Questions.All).Named("answers").Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9)).AssertAsync();
        """);

    [Fact]
    public Task A_plan_from_elsewhere_may_have_one() => Verify.Evals("""
        public static Task Run(EvalPlan plan) => plan.AssertAsync();
        """);

    [Fact]
    public Task A_named_helper() => Verify.Evals("""
        private static EvalPlan Plan => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9)).Named("answers");

        public static Task Run() => Plan.AssertAsync();
        """);

    [Fact]
    public Task An_unnamed_helper() => Verify.Evals("""
        private static EvalPlan Plan => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));

        public static Task Run() => Plan.{|#0:AssertAsync|}();
        """, Verify.Finding("EVAL0502").WithLocation(0).WithArguments("Outside [Eval] this plan has no id, and running it throws"));
}
