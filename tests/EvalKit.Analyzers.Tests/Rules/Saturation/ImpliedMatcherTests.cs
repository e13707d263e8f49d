namespace EvalKit;

public sealed class ImpliedMatcherTests
{
    [Fact]
    public Task The_same_twice() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Country).Using(Model.AnswerAsync)
            .Expect(q => Answer.Contains(q.Answer)).Expect(q => {|#0:Answer.Contains(q.Answer)|}).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0103").WithLocation(0).WithArguments("contains \"{.Answer}\""));

    [Fact]
    public Task A_part_of_what_must_be_equal() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => {|#0:Answer.Contains("pound")|}).Expect(q => Answer.Equal("two pounds")).Safety().Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0103").WithLocation(0).WithArguments("equals \"two pounds\""));

    [Fact]
    public Task Another_comparison() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer, StringComparison.OrdinalIgnoreCase)).Expect(q => Answer.Contains(q.Answer)).Require(PassRate.AtLeast(0.9));
        """);
}
