namespace EvalKit;

public sealed class SliceWithoutGateTests
{
    [Fact]
    public Task One_of_two_slices() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Slice("locale", q => q.Locale)
            .Slice({|EVAL0301:"team"|}, q => q.Team).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9).ForEach(By.Slice("locale")));
        """);

    [Fact]
    public Task A_gate_from_elsewhere_may_judge_it() => Verify.Evals("""
        private static Gate EachLocale { get; } = PassRate.AtLeast(0.9).ForEach(By.Slice("locale"));

        public static EvalPlan Plan() => Eval.Over(Questions.All).Slice("locale", q => q.Locale).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer))
            .Require(EachLocale);
        """);

    [Fact]
    public Task A_chain_that_goes_on_elsewhere() => Verify.Evals("""
        public static EvalPlan<Question, Reply> Beginning() => Eval.Over(Questions.All).Slice("locale", q => q.Locale).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer))
            .Require(PassRate.AtLeast(0.9));
        """);
}
