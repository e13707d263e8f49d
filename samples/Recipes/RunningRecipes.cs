using Xunit;

namespace Recipes;

public static class RunningRecipes
{
    private static EvalPlan Plan => FirstEval.Routes_a_ticket().Named("routing-by-hand");

    [Fact]
    public static async Task In_any_test_framework() => await Plan.AssertAsync(TestContext.Current.CancellationToken);

    [Fact]
    public static async Task With_a_session_of_your_own()
    {
        var results = Path.Combine(AppContext.BaseDirectory, "own-results");
        await using var session = new EvalSession(new EvalOptions { ResultsDirectory = results, Concurrency = 4 });
        var result = await Plan.RunAsync(session, TestContext.Current.CancellationToken);

        foreach (var gate in result.Gates) Assert.True(gate.Verdict == Verdict.Pass, gate.ToString());
        foreach (var failure in result.Failures) Assert.NotEmpty(failure.Replay);
    }
}
