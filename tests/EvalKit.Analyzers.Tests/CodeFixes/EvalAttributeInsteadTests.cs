namespace EvalKit;

public sealed class EvalAttributeInsteadTests
{
    [Fact]
    public Task A_fact() => Verify.Fix<EvalAttributeInstead>("""
        [{|EVAL0506:Xunit.Fact|}]
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        """, """
        [Eval]
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        """);
}
