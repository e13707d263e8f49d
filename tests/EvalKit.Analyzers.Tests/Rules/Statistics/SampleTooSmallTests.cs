namespace EvalKit;

public sealed class SampleTooSmallTests
{
    [Fact]
    public Task Ten_of_ten() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 10)).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|#0:0.95|}));
        """, Verify.Finding("EVAL0201").WithLocation(0).WithArguments("0.95", "0.05", "needs 29 cases", "10", "0.74"));

    [Fact]
    public Task A_bar_of_one_without_tolerance() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 1000)).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|#0:1|}, tolerance: 0));
        """, Verify.Finding("EVAL0201").WithLocation(0).WithArguments("1", "0", "cannot be shown by any number of cases", "1,000", "0.99"));

    [Fact]
    public Task Safety_has_no_tolerance() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 40)).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Safety().Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|#0:0.95|}));
        """, Verify.Finding("EVAL0201").WithLocation(0).WithArguments("0.95", "0", "needs 59 cases", "40", "0.92"));

    [Fact]
    public Task More_confidence_needs_more_cases() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 29)).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|#0:0.95|}).Confidence(0.99));
        """, Verify.Finding("EVAL0201").WithLocation(0).WithArguments("0.95", "0.05", "needs 44 cases", "29", "0.85"));

    [Fact]
    public Task Perturbed_trials_are_no_more_cases() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 10)).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Expect(i => Answer.Number(i)).Under(Perturb.Text.Whitespace()).Samples(perCase: 9).Require(PassRate.Perturbed().AtLeast({|EVAL0201:0.95|}));
        """);

    [Fact]
    public Task Generated_cases() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.ForAll((FsCheck.Arbitrary<int>)null!, samples: 10)
            .Ask(i => $"{i}").Using(Model.AnswerAsync).Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|EVAL0201:0.9|}));
        """);

    [Fact]
    public Task A_claim_about_these_cases_counts_trials() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 6)).Ask(i => $"{i}").Using(Model.AnswerAsync).Trials(3)
            .Expect(i => Answer.Number(i)).Require(PassRate.OnTheseCases().AtLeast(0.8), PassRate.OnTheseCases().AtLeast({|#0:0.9|}));
        """, Verify.Finding("EVAL0201").WithLocation(0).WithArguments("0.9", "0.05", "needs 19 trials", "18", "0.84"));

    [Fact]
    public Task A_claim_about_these_cases_and_nobody_knows_how_many_trials() => Verify.Evals("""
        public static EvalPlan Plan(int trials) => Eval.Over(Enumerable.Range(0, 6)).Ask(i => $"{i}").Using(Model.AnswerAsync).Trials(trials)
            .Expect(i => Answer.Number(i)).Require(PassRate.OnTheseCases().AtLeast(0.9));
        """);

    [Fact]
    public Task Repeats_are_no_cases() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 6)).Ask(i => $"{i}").Using(Model.AnswerAsync).Trials(100)
            .Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|EVAL0201:0.8|}));
        """);

    [Fact]
    public Task A_listed_local() => Verify.Evals("""
        public static EvalPlan Plan()
        {
            var numbers = new[] { 1, 2, 3 };
            return Eval.Over(numbers).Ask(i => $"{i}").Using(Model.AnswerAsync).Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|EVAL0201:0.95|}));
        }
        """);

    [Fact]
    public Task A_collection_expression() => Verify.Evals("""
        private static int[] Numbers { get; } = [1, 2, 3];

        public static EvalPlan Plan() => Eval.Over(Numbers).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Expect(i => Answer.Number(i)).Require(PassRate.AtLeast({|EVAL0201:0.95|}));
        """);

    [Fact]
    public Task A_spread_may_hold_any_number() => Verify.Evals("""
        private static int[] Numbers { get; } = [1, .. Enumerable.Range(0, 99)];

        public static EvalPlan Plan() => Eval.Over(Numbers).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Expect(i => Answer.Number(i)).Require(PassRate.AtLeast(0.95));
        """);

    [Fact]
    public Task Evidence_that_adds_up_over_runs() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Enumerable.Range(0, 10)).Ask(i => $"{i}").Using(Model.AnswerAsync)
            .Expect(i => Answer.Number(i)).Accumulate().Require(PassRate.AtLeast(0.95));
        """);
}
