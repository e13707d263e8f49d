namespace EvalKit;

public sealed class UnjudgedPerturbationTests
{
    [Fact]
    public Task Only_clean_trials_are_judged() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).{|EVAL0513:Under|}(Perturb.Text.Whitespace()).Require(PassRate.AtLeast(0.9), MeanScore.AtLeast(0.8));
        """);

    [Fact]
    public Task Every_gate_that_judges_perturbed_trials() => Verify.Evals("""
        public static EvalPlan Plan0() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Under(Perturb.Text.Whitespace()).Require(PassRate.Perturbed(maxSeverity: 3).AtLeast(0.8));

        public static EvalPlan Plan1() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Under(Perturb.Text.Whitespace()).Require(MeanScore.Perturbed().AtLeast(0.8));

        public static EvalPlan Plan2() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Under(Perturb.Text.Whitespace()).Require(FlipRate.AtMost(0.1));

        public static EvalPlan Plan3() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Under(Perturb.Text.Whitespace()).Require(Robustness.AtLeast(severity: 3, loses: 0.1));

        public static EvalPlan Plan4() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect(q => Answer.Equal(q.Answer)).Under(Perturb.Text.Whitespace()).Require(Gate.AllMustPass);
        """);

    [Fact]
    public Task A_gate_from_elsewhere() => Verify.Evals("""
        public static EvalPlan Plan(Gate gate) => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync).Expect(q => Answer.Equal(q.Answer)).Under(Perturb.Text.Whitespace()).Require(gate);
        """);
}
