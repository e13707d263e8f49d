namespace EvalKit;

public sealed class UnknownSliceTests
{
    [Fact]
    public Task A_name_that_is_nearly_right() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Slice("locale", q => q.Locale).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer))
            .Require(PassRate.AtLeast(0.9).ForEach(By.Slice({|#0:"locales"|})), PassRate.AtLeast(0.5).On(By.Slice("locale").Is("de")));
        """, Verify.Finding("EVAL0302").WithLocation(0).WithArguments("locales", "; there is \"locale\""));

    [Fact]
    public Task No_slice_at_all() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9).ForEach(By.Slice({|#0:"team"|})));
        """, Verify.Finding("EVAL0302").WithLocation(0).WithArguments("team", ""));

    [Fact]
    public Task A_beginning_that_is_not_seen() => Verify.Evals("""
        public static EvalPlan Plan(EvalPlan<Question, Reply> beginning) => beginning.Require(PassRate.AtLeast(0.9).ForEach(By.Slice("team")));
        """);
}
