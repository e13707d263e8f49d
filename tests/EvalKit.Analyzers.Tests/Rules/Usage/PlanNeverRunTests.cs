namespace EvalKit;

public sealed class PlanNeverRunTests
{
    [Fact]
    public Task A_discard() => Verify.Evals("""
        public static void Run()
        {
            _ = Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).{|EVAL0501:Require|}(PassRate.AtLeast(0.9));
        }
        """);

    [Fact]
    public Task A_run_that_nobody_awaits() => Verify.Evals("""
        public static void Run(EvalPlan plan)
        {
            plan.{|#0:RunAsync|}();
        }
        """, Verify.Finding("EVAL0501").WithLocation(0).WithArguments("The task of RunAsync is not awaited"));

    [Fact]
    public Task Plans_that_are_handed_on() => Verify.Evals("""
        public static IEnumerable<EvalPlan> Plans()
        {
            yield return Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        }

        public static Func<EvalPlan> Made => () => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));

        public static Task Run(EvalPlan plan) => Task.Run(() => plan.AssertAsync());
        """);
}
