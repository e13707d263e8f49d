namespace EvalKit;

public sealed class GateCannotFailTests
{
    [Fact]
    public Task A_bar_at_zero() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(MeanScore.AtLeast({|#0:0|}));
        """, Verify.Finding("EVAL0102").WithLocation(0).WithArguments("no rate is below 0", "set a bar that a bad model misses, such as 0.9"));

    [Fact]
    public Task A_tolerance_of_all_of_the_bar() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.5, tolerance: {|#0:0.5|}));
        """, Verify.Finding("EVAL0102").WithLocation(0).WithArguments("its tolerance takes all of the bar", "let the tolerance be well below the bar, such as 0.05"));

    [Fact]
    public Task A_loss_of_all() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Under(Perturb.Text.Whitespace()).Require(Robustness.AtLeast(severity: 1, loses: {|#0:1|}));
        """, Verify.Finding("EVAL0102").WithLocation(0).WithArguments("no rate is above 1", "set a bar that a bad model exceeds, such as 0.1"));

    [Fact]
    public Task Too_few_cases_to_fail() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 10)).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|#0:0.2|}));
        """, Verify.Finding("EVAL0102").WithLocation(0).WithArguments("even 0 of 10 leaves the rate at most 0.26, which is not below 0.2", "plan more cases"));

    [Fact]
    public Task A_bar_that_is_not_known() => Verify.Evals("""
        public static EvalPlan Plan(double bar) => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(bar));
        """);

    [Fact]
    public Task One_bar_of_several() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9), PassRate.AtLeast({|EVAL0102:-1|}).On(By.Difficulty.Is(Difficulty.Hard)));
        """);
}
