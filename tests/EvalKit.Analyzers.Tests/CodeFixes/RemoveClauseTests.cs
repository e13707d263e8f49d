namespace EvalKit;

public sealed class RemoveClauseTests
{
    [Fact]
    public Task One_of_three_expectations() => Verify.Fix<RemoveClause>("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer))
            .Expect(q => {|EVAL0101:Answer.Matches(".*")|})
            .Expect("is good", {|EVAL0101:(q, reply) => true|})
            .Require(PassRate.AtLeast(0.9));
        """, """
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer))
            .Require(PassRate.AtLeast(0.9));
        """);

    [Fact]
    public Task The_only_expectation_stays() => Verify.Fix<RemoveClause>("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => {|EVAL0101:Answer.Matches(".*")|}).Require(PassRate.AtLeast(0.9));
        """, """
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => {|EVAL0101:Answer.Matches(".*")|}).Require(PassRate.AtLeast(0.9));
        """);

    [Fact]
    public Task What_another_implies() => Verify.Fix<RemoveClause>("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Expect(q => {|EVAL0103:Answer.Contains(q.Answer)|}).Require(PassRate.AtLeast(0.9));
        """, """
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        """);

    [Fact]
    public Task An_example_that_is_the_case() => Verify.Fix<RemoveClause>("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => {|EVAL0003:Prompt.User("Which team?").Example(q.Text, q.Team)|}.Input(q.Text))
            .Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Team)).Require(PassRate.AtLeast(0.9));
        """, """
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => Prompt.User("Which team?").Input(q.Text))
            .Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Team)).Require(PassRate.AtLeast(0.9));
        """);
}
