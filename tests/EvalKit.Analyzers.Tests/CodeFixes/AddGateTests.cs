namespace EvalKit;

public sealed class AddGateTests
{
    [Fact]
    public Task On_perturbed_trials() => Verify.Fix<AddGate>("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).{|EVAL0513:Under|}(Perturb.Text.Whitespace()).Require(PassRate.AtLeast(0.9));
        """, """
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Under(Perturb.Text.Whitespace()).Require(PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.8));
        """);

    [Fact]
    public Task For_each_value_of_a_slice() => Verify.Fix<AddGate>("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Slice({|EVAL0301:"locale"|}, q => q.Locale)
            .Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9));
        """, """
        public static EvalPlan Plan() => Eval.Over(Questions.All).Slice("locale", q => q.Locale)
            .Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Require(PassRate.AtLeast(0.9), PassRate.AtLeast(0.8).ForEach(By.Slice("locale")));
        """);
}
