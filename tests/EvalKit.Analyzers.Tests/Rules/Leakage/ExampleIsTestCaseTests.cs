namespace EvalKit;

public sealed class ExampleIsTestCaseTests
{
    [Fact]
    public Task The_same_input_as_a_fixed_one() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => {|#0:Prompt.User("Which team?").Example("Locked out", "account")|}.Input("locked out ")).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Team)).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0003").WithLocation(0).WithArguments("the case \"Locked out\""));

    [Fact]
    public Task The_answer_within_a_sentence() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => {|#0:Prompt.User("Which team?").Example("Such a ticket", $"It is for {q.Team}.")|}.Input(q.Text)).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Team)).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0003").WithLocation(0).WithArguments("the answer of the very case that is asked"));
}
