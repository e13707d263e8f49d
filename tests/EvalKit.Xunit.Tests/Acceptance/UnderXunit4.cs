namespace EvalKit;

/// <summary>The package is built against xUnit 3.2.2 and must run where the user has a newer one.</summary>
[Collection(nameof(ShopCollection))]
public class UnderXunit4(ShopProject shop)
{
    [Fact]
    public async Task Everything_works_as_under_xunit_3()
    {
        var results = shop.NewResults();
        var program = await shop.BuildForXunit4Async(results);

        var green = await (program with { Arguments = [.. program.Arguments, "-class", "Shop.GreenEvals", "-class", "Shop.FixtureEvals"] }).RunAsync();
        var red = await (program with { Arguments = [.. program.Arguments, "-class", "Shop.RedEvals"] }).RunAsync();

        Assert.Equal(0, green.ExitCode);
        Assert.Contains("Total: 7, Errors: 0, Failed: 0, Skipped: 2", green.Output, StringComparison.Ordinal);
        Assert.Contains("Shop.GreenEvals.Reads_totals[image/hard]: INCONCLUSIVE", green.Output, StringComparison.Ordinal);
        Assert.Contains("Total: 10, Errors: 0, Failed: 9, Skipped: 1", red.Output, StringComparison.Ordinal);
        Assert.Contains("Test execution timed out after 500 milliseconds", red.Output, StringComparison.Ordinal);
        Assert.Equal(2, results.Reports().Count);
    }
}
