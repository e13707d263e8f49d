namespace EvalKit;

public sealed class WriteValueTests
{
    [Fact]
    public Task A_bar_that_can_be_missed() => Verify.Fix<WriteValue>("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(MeanScore.AtLeast({|EVAL0102:0|}), PassRate.AtLeast({|EVAL0102:-1|}));
        """, """
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(MeanScore.AtLeast(0.9), PassRate.AtLeast(0.9));
        """);

    [Fact]
    public Task As_many_cases_as_the_claim_needs() => Verify.Fix<WriteValue>("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 10)).Ask(i => $"{i}").Using(Model.AnswerAsync).Expect(i => Answer.Number(i))
            .Require(PassRate.AtLeast({|EVAL0201:0.95|}));
        """, """
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 29)).Ask(i => $"{i}").Using(Model.AnswerAsync).Expect(i => Answer.Number(i))
            .Require(PassRate.AtLeast(0.95));
        """);

    [Fact]
    public Task A_list_stays_as_it_is() => Verify.Fix<WriteValue>("""
        public static EvalPlan Plan() => Eval.Over(new[] { 1, 2, 3 }).Ask(i => $"{i}").Using(Model.AnswerAsync).Expect(i => Answer.Number(i))
            .Require(PassRate.AtLeast({|EVAL0201:0.95|}));
        """, """
        public static EvalPlan Plan() => Eval.Over(new[] { 1, 2, 3 }).Ask(i => $"{i}").Using(Model.AnswerAsync).Expect(i => Answer.Number(i))
            .Require(PassRate.AtLeast({|EVAL0201:0.95|}));
        """);

    [Fact]
    public Task The_slice_that_was_meant() => Verify.Fix<WriteValue>("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Slice("locale", q => q.Locale)
            .Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer))
            .Require(PassRate.AtLeast(0.9).ForEach(By.Slice({|EVAL0302:"locales"|})), PassRate.AtLeast(0.8).ForEach(By.Slice("locale")));
        """, """
        public static EvalPlan Plan() => Eval.Over(Questions.All).Slice("locale", q => q.Locale)
            .Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer))
            .Require(PassRate.AtLeast(0.9).ForEach(By.Slice("locale")), PassRate.AtLeast(0.8).ForEach(By.Slice("locale")));
        """);
}
