namespace EvalKit;

public sealed class AwaitVerdictTests
{
    [Fact]
    public Task Tasks_that_are_dropped() => Verify.Fix<AwaitVerdict>("""
        public static async Task Runs(EvalPlan plan)
        {
            await Task.Yield();
            // twice
            plan.{|EVAL0501:AssertAsync|}();
            _ = plan.{|EVAL0501:AssertAsync|}(CancellationToken.None); // and done
            plan.{|EVAL0501:RunAsync|}();
        }
        """, """
        public static async Task Runs(EvalPlan plan)
        {
            await Task.Yield();
            // twice
            await plan.AssertAsync();
            await plan.AssertAsync(CancellationToken.None); // and done
            await plan.AssertAsync();
        }
        """);

    [Fact]
    public Task A_test_that_returns_nothing() => Verify.Fix<AwaitVerdict>("""
        [Xunit.Fact]
        public static void Runs()
        {
            var plan = Eval.Over(Questions.All).Named("answers").Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
            plan.{|EVAL0501:AssertAsync|}();
            plan.{|EVAL0501:AssertAsync|}();
        }
        """, """
        [Xunit.Fact]
        public static async Task Runs()
        {
            var plan = Eval.Over(Questions.All).Named("answers").Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
            await plan.AssertAsync();
            await plan.AssertAsync();
        }
        """);

    [Fact]
    public Task A_plan_with_a_name() => Verify.Fix<AwaitVerdict>("""
        [Xunit.Fact]
        public static void Runs()
        {
            Eval.Over(Questions.All).Named("answers").Ask(q => q.Text).Using(Model.AnswerAsync)
                .Expect(q => Answer.Equal(q.Answer))
                .{|EVAL0501:Require|}(PassRate.AtLeast(0.9));
        }
        """, """
        [Xunit.Fact]
        public static async Task Runs()
        {
            await Eval.Over(Questions.All).Named("answers").Ask(q => q.Text).Using(Model.AnswerAsync)
                .Expect(q => Answer.Equal(q.Answer))
                .Require(PassRate.AtLeast(0.9)).AssertAsync();
        }
        """);

    [Theory]
    [InlineData("public static void Runs(EvalPlan plan) { plan.{|EVAL0501:AssertAsync|}(); }")]
    [InlineData("public static async Task Runs(EvalPlan plan, EvalSession session) { await Task.Yield(); _ = plan.{|EVAL0501:RunAsync|}(session); }")]
    [InlineData("public static void Runs(EvalPlan plan) { Action<int> later = _ => { plan.{|EVAL0501:AssertAsync|}(); }; later(1); }")]
    [InlineData("[Xunit.Fact] public static void Runs() { Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).{|EVAL0501:Require|}(PassRate.AtLeast(0.9)); }")]
    public Task What_has_several_right_changes_stays(string method) => Verify.Fix<AwaitVerdict>(method, method);
}
