using System.Text.Json;

namespace EvalKit;

/// <summary><c>dotnet test</c> with Microsoft.Testing.Platform, and the test program itself.</summary>
[Collection(nameof(ShopCollection))]
public class UnderTheTestingPlatform(ShopProject shop)
{
    [Fact]
    public async Task A_green_run_of_dotnet_test_names_what_is_inconclusive_by_an_attachment()
    {
        var results = shop.NewResults();

        var run = await shop.TestingPlatform(results, "--filter-class", "Shop.GreenEvals").RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"For test 'Shop\.GreenEvals\.Reads_totals\[image/hard\]': .*INCONCLUSIVE\.txt", run.Output);
        Assert.Contains("no gate judges text/easy alone", run.Output, StringComparison.Ordinal);
        Assert.Single(results.Reports());
    }

    [Fact]
    public async Task A_green_run_of_the_program_prints_warnings_and_the_matrix()
    {
        var run = await shop.Program(shop.NewResults(), "--filter-class", "Shop.GreenEvals").RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("WARNING: [Shop.GreenEvals.Reads_totals[image/hard]]", run.Output, StringComparison.Ordinal);
        Assert.Contains("GreenEvals.One_cell", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_red_run_says_what_failed_what_was_not_shown_and_what_could_not_be_measured()
    {
        var results = shop.NewResults();

        var run = await shop.TestingPlatform(results, "--filter-method", "Shop.RedEvals.Reads_totals").RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("EvalKit.EvalFailed : RedEvals.Reads_totals [text/hard]", run.Output, StringComparison.Ordinal);
        Assert.Contains("EvalKit.EvalNotShown : RedEvals.Reads_totals [text/medium]", run.Output, StringComparison.Ordinal);
        Assert.Contains("EvalKit.EvalIncomplete : RedEvals.Reads_totals [text/easy]", run.Output, StringComparison.Ordinal);
        Assert.Single(results.Reports());
    }

    [Fact]
    public async Task A_timeout_fails_the_test_once()
    {
        var run = await shop.TestingPlatform(shop.NewResults(), "--filter-method", "Shop.RedEvals.Is_too_slow").RunAsync();

        Assert.Contains("failed: 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("total: 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_on_the_slice_runs_that_cell_alone()
    {
        var run = await shop.TestingPlatform(shop.NewResults(), "--filter-trait", "Slice=image/hard").RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("total: 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_on_modality_and_difficulty_runs_that_cell_alone()
    {
        var run = await shop.TestingPlatform(shop.NewResults(), "--filter-query", "/[(Modality=image)&(Difficulty=hard)]").RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("total: 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ordinary_tests_run_without_the_evals()
    {
        var run = await shop.TestingPlatform(shop.NewResults(), "--filter-not-trait", "Kind=Eval").RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("total: 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_that_xunit_is_told_to_fail_are_red()
    {
        var run = await shop.TestingPlatform(shop.NewResults(), "--filter-trait", "Slice=image/hard", "--fail-warns", "on").RunAsync();

        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task The_ctrf_report_has_names_traits_and_attachments()
    {
        var results = shop.NewResults();

        await shop.Program(results, "--filter-trait", "Slice=image/hard", "--results-directory", results.Folder, "--report-ctrf", "--report-ctrf-filename", "run.json").RunAsync();

        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(results.Folder, "run.json")));
        var test = Assert.Single(report.RootElement.GetProperty("results").GetProperty("tests").EnumerateArray());
        Assert.Equal("Shop.GreenEvals.Reads_totals[image/hard]", test.GetProperty("name").GetString());
        Assert.Contains("image/hard", test.GetProperty("extra").GetProperty("traits").GetProperty("Slice").ToString(), StringComparison.Ordinal);
        Assert.Contains("INCONCLUSIVE", test.GetProperty("attachments").ToString(), StringComparison.Ordinal);
    }
}
