namespace EvalKit;

public sealed class VacuousMatcherTests
{
    [Fact]
    public Task A_pattern_that_matches_the_empty_text_at_least() => Verify.Evals("""
        public static IExpectation<Reply> Any() => {|#0:Answer.Matches("x?")|};
        """, Verify.Finding("EVAL0101").WithLocation(0).WithArguments("the pattern \"x?\" matches every text"));

    [Fact]
    public Task An_empty_text() => Verify.Evals("""
        public static IExpectation<Reply> Any() => {|#0:Answer.Contains("")|};
        """, Verify.Finding("EVAL0101").WithLocation(0).WithArguments("the empty text stands in every reply"));

    [Fact]
    public Task A_bar_at_nothing() => Verify.Evals("""
        public static EvalPlan Plan() => Eval.Over(Questions.All).Ask(q => q.Text).Using(Model.AnswerAsync)
            .Expect("is near", (q, reply) => 0.5, atLeast: {|#0:0|}).Require(PassRate.AtLeast(0.9));
        """, Verify.Finding("EVAL0101").WithLocation(0).WithArguments("no score is below 0"));

    [Fact]
    public Task An_overlap_of_all() => Verify.Evals("""
        public static IExpectation<Reply> Any(string text) => {|#0:Answer.NgramOverlap(text).AtMost(1)|};
        """, Verify.Finding("EVAL0101").WithLocation(0).WithArguments("no overlap is above 1"));

    [Fact]
    public Task Look_around_is_left_alone() => Verify.Evals("""
        public static IExpectation<Reply>[] Some() => new[] { Answer.Matches("^(?!.*sorry).*"), Answer.Matches("(?=.*)"), Answer.Matches("(?<!x)") };
        """);

    [Fact]
    public Task A_malformed_pattern_and_one_that_takes_for_ever() => Verify.Evals("""
        public static IExpectation<Reply>[] Some() => new[] { Answer.Matches("("), Answer.Matches("^(x+)+$") };
        """);

    [Fact]
    public Task A_pattern_that_needs_its_options() => Verify.Evals("""
        public static IExpectation<Reply> Some() => Answer.Matches("^a$", System.Text.RegularExpressions.RegexOptions.Multiline);
        """);

    [Fact]
    public Task What_others_call_Matches() => Verify.Evals("""
        public static bool Matches(string pattern) => pattern.Length > 0;

        public static bool Any() => Matches(".*") && "".Contains("");
        """);
}
