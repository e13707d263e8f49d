namespace EvalKit;

public sealed class ContradictoryMatchersTests
{
    [Fact]
    public Task A_part_that_the_whole_lacks() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal("two pounds")).Expect(q => {|#0:Answer.Contains("three")|}).Safety().Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0104").WithLocation(0).WithArguments("equals \"two pounds\"", "contains \"three\""));

    [Fact]
    public Task The_answers_of_different_cases() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Expect(q => Answer.Contains(q.Country)).Require(PassRate.AtLeast(0.9));
        """);

    [Fact]
    public Task Letters_that_need_not_match_in_case() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal("Yes", StringComparison.OrdinalIgnoreCase)).Expect(q => Answer.Contains("yes")).Safety().Require(PassRate.AtLeast(0.9));
        """);
}
