namespace EvalKit;

public sealed class SwallowedVerdictTests
{
    [Fact]
    public Task A_bare_catch() => Verify.Evals("""
        public static async Task Run(EvalPlan plan)
        {
            try { await plan.AssertAsync(); }
            {|EVAL0403:catch|} { Console.WriteLine(); }
        }
        """);

    [Fact]
    public Task A_catch_that_hands_the_reason_on() => Verify.Evals("""
        public static async Task<string> Run(EvalPlan plan)
        {
            try { await plan.AssertAsync(); return ""; }
            catch (EvalFailedException failed) { return failed.Message; }
        }
        """);

    [Fact]
    public Task A_catch_of_something_else() => Verify.Evals("""
        public static async Task Run(EvalPlan plan)
        {
            try { await plan.AssertAsync(); }
            catch (System.IO.IOException) { Console.WriteLine(); }
        }
        """);
}
