namespace EvalKit;

public sealed class UbiquitousTokenTests
{
    [Fact]
    public Task A_full_stop() => Verify.Evals("""
        public static IExpectation<Reply> Any() => Answer.Contains({|#0:"."|});
        """, Verify.Finding("EVAL0105").WithLocation(0).WithArguments("."));

    [Fact]
    public Task A_word_within_spaces() => Verify.Evals("""
        public static IExpectation<Reply> Any() => Answer.Contains({|#0:" to "|});
        """, Verify.Finding("EVAL0105").WithLocation(0).WithArguments("to"));

    [Fact]
    public Task A_letter_of_another_script_and_a_digit() => Verify.Evals("""
        public static IExpectation<Reply>[] Some() => new[] { Answer.Contains("東"), Answer.Contains("7"), Answer.Contains("%") };
        """);

    [Fact]
    public Task What_a_case_says() => Verify.Evals("""
        public static Func<Question, IExpectation<Reply>> Some() => q => Answer.Contains(q.Answer);
        """);
}
