namespace EvalKit;

public sealed class ResultIgnoredTests
{
    [Fact]
    public Task With_a_context_that_is_not_kept() => Verify.Evals("""
        public static async Task Run(EvalPlan plan)
        {
            await plan.{|EVAL0505:RunAsync|}().ConfigureAwait(false);
        }
        """);

    [Fact]
    public Task A_result_that_is_kept() => Verify.Evals("""
        public static async Task Run(EvalPlan plan)
        {
            var result = await plan.RunAsync();
            Console.WriteLine(result.Text);
        }
        """);
}
