namespace EvalKit;

public sealed class ComparisonWithoutSubjectTests
{
    [Fact]
    public Task No_compared_subject_at_all() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(NoRegression.Against({|#0:"before"|}).Margin(0.1));
        """, Verify.Finding("EVAL0204").WithLocation(0).WithArguments("before", ""));

    [Fact]
    public Task A_name_that_is_nearly_right() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Compare("before", Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(NoRegression.Against({|#0:"befor"|}));
        """, Verify.Finding("EVAL0204").WithLocation(0).WithArguments("befor", ", or write \"before\""));

    [Fact]
    public Task The_committed_baseline() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(NoRegression.Against(Baseline.Committed));
        """);
}
