namespace EvalKit;

public sealed class NoFailureForgivenTests
{
    [Fact]
    public Task Says_how_many_would_forgive_one() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 29)).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|#0:0.95|}));
        """, Verify.Finding("EVAL0202").WithLocation(0).WithArguments("29", "0.95", "0.05", "46", "cases"));

    [Fact]
    public Task Counts_trials_where_the_claim_is_about_these_cases() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 10)).Ask(i => $"{i}").Using(Model.AnswerAsync).Trials(3)
            .Expect(i => Answer.Number(i)).Require(PassRate.OnTheseCases().AtLeast({|#0:0.95|}));
        """, Verify.Finding("EVAL0202").WithLocation(0).WithArguments("30", "0.95", "0.05", "46", "trials"));

    [Theory]
    [InlineData(".Trials(3)", "PassRate.AtLeast(0.85)")]
    [InlineData(".Trials(int.Parse(\"3\"))", "PassRate.AtLeast(0.85)")]
    [InlineData(".Under(Perturb.Text.Whitespace()).Samples(perCase: 3)", "PassRate.Perturbed().AtLeast(0.85)")]
    public Task One_failed_trial_of_several_is_no_failed_case(string sampling, string gate) => Verify.Evals($"""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 20)).Ask(i => i.ToString()).Using(Model.AnswerAsync){sampling}
            .Expect(i => Answer.Number(i)).Require({gate});
        """);

    [Fact]
    public Task A_gate_that_cannot_pass_at_all() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 28)).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|EVAL0201:0.95|}));
        """);
}
