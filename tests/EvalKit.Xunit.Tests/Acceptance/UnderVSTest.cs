namespace EvalKit;

/// <summary><c>dotnet test</c> as it is by default.</summary>
[Collection(nameof(ShopCollection))]
public class UnderVSTest(ShopProject shop)
{
    [Fact]
    public async Task A_green_run_shows_what_is_inconclusive_and_where_the_report_is()
    {
        var results = shop.NewResults();

        var run = await shop.VSTest(results, "--filter", "FullyQualifiedName~GreenEvals").RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Shop.GreenEvals.Reads_totals[image/hard]: INCONCLUSIVE", run.Output, StringComparison.Ordinal);
        Assert.Contains("36/40", run.Output, StringComparison.Ordinal);
        var report = Assert.Single(results.Reports());
        Assert.Contains("Reports: " + report, run.Output, StringComparison.Ordinal);
        Assert.Contains("image/hard", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cell_is_a_result_of_its_own_in_the_trx()
    {
        var results = shop.NewResults();

        await shop.VSTest(results, "--filter", "FullyQualifiedName~GreenEvals", "--logger", "trx;LogFileName=run.trx", "--results-directory", results.Folder).RunAsync();

        Assert.Equal(
            [
                "Shop.GreenEvals.An_ordinary_test Passed",
                "Shop.GreenEvals.One_cell[all] Passed",
                "Shop.GreenEvals.Reads_totals[all] Passed",
                "Shop.GreenEvals.Reads_totals[image/easy] NotExecuted",
                "Shop.GreenEvals.Reads_totals[image/hard] Passed",
                "Shop.GreenEvals.Reads_totals[text/easy] NotExecuted",
            ],
            results.Trx("run.trx"));
    }

    [Fact]
    public async Task A_red_run_says_what_failed_what_was_not_shown_and_what_could_not_be_measured()
    {
        var results = shop.NewResults();

        var run = await shop.VSTest(results, "--filter", "FullyQualifiedName~RedEvals.Reads_totals").RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("EvalKit.EvalFailed : RedEvals.Reads_totals [text/hard]", run.Output, StringComparison.Ordinal);
        Assert.Contains("EvalKit.EvalNotShown : RedEvals.Reads_totals [text/medium]", run.Output, StringComparison.Ordinal);
        Assert.Contains("EvalKit.EvalIncomplete : RedEvals.Reads_totals [text/easy]", run.Output, StringComparison.Ordinal);
        Assert.Contains("infrastructure, not quality", run.Output, StringComparison.Ordinal);
        Assert.Contains("the model is down", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at EvalKit.", run.Output, StringComparison.Ordinal);
        Assert.Single(results.Reports());
    }

    [Fact]
    public async Task A_method_that_cannot_be_run_as_an_eval_fails_with_what_to_do()
    {
        var run = await shop.VSTest(shop.NewResults(), "--filter", "FullyQualifiedName~RedEvals&FullyQualifiedName!~Reads_totals&FullyQualifiedName!~Is_too_slow").RunAsync();

        Assert.Contains("[Eval] RedEvals.Is_not_a_plan returns Int32", run.Output, StringComparison.Ordinal);
        Assert.Contains("[Eval] RedEvals.Takes_a_parameter takes a String named model, and no service of that type is registered", run.Output, StringComparison.Ordinal);
        Assert.Contains("[Eval] RedEvals.Returns_nothing returned null", run.Output, StringComparison.Ordinal);
        Assert.Contains("System.IO.FileNotFoundException : totals.jsonl is not there", run.Output, StringComparison.Ordinal);
        Assert.Contains("EvalKit.EvalPlanException : RedEvals.Has_no_gate was not run", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("at EvalKit.Planner", run.Output, StringComparison.Ordinal);
        Assert.Contains("Failed:     5, Passed:     0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeout_fails_the_test_once()
    {
        var run = await shop.VSTest(shop.NewResults(), "--filter", "FullyQualifiedName~Is_too_slow").RunAsync();

        Assert.Contains("Test execution timed out after 500 milliseconds", run.Output, StringComparison.Ordinal);
        Assert.Contains("Failed:     1, Passed:     0, Skipped:     0, Total:     1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_on_modality_and_difficulty_runs_that_cell_alone()
    {
        var run = await shop.VSTest(shop.NewResults(), "--filter", "Modality=image&Difficulty=hard").RunAsync();

        Assert.Contains("Failed:     0, Passed:     1, Skipped:     0, Total:     1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_of_an_eval_whose_cells_are_partly_filtered_out_is_skipped_not_passed()
    {
        var results = shop.NewResults();

        await shop.VSTest(results, "--filter", "FullyQualifiedName~Reads_totals&FullyQualifiedName~GreenEvals&Modality!=text", "--logger", "trx;LogFileName=run.trx", "--results-directory", results.Folder).RunAsync();

        Assert.Contains("Shop.GreenEvals.Reads_totals[all] NotExecuted", results.Trx("run.trx"));
    }

    [Fact]
    public async Task A_strict_run_makes_what_is_inconclusive_red()
    {
        var run = await shop.VSTest(shop.NewResults(), "--filter", "Slice=image/hard").With("EVALKIT_STRICT", "1").RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("EvalKit.EvalNotShown : GreenEvals.Reads_totals [image/hard]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_that_xunit_is_told_to_fail_are_red()
    {
        var run = await shop.VSTest(shop.NewResults(), "--filter", "Slice=image/hard", "--", "xUnit.FailWarns=true").RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("INCONCLUSIVE", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_that_EvalKit_does_not_know_fails_the_tests_and_says_so()
    {
        var run = await shop.VSTest(shop.NewResults(), "--filter", "FullyQualifiedName~One_cell").With("EVALKIT_STRICTT", "1").RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("EVALKIT_STRICTT is not a variable of EvalKit", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fixtures_constructors_and_asynchronous_set_up_work_for_instance_methods()
    {
        var run = await shop.VSTest(shop.NewResults(), "--filter", "FullyQualifiedName~FixtureEvals").RunAsync();

        Assert.Contains("Failed:     0, Passed:     1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_of_a_GitHub_step_is_written_once()
    {
        var results = shop.NewResults();

        await shop.VSTest(results, "--filter", "FullyQualifiedName~One_cell").RunAsync();

        var report = await File.ReadAllTextAsync(Assert.Single(results.Reports()));
        Assert.Equal(report.Trim(), (await File.ReadAllTextAsync(results.StepSummary)).Trim());
    }

    [Fact]
    public async Task A_name_that_looks_like_an_expression_of_the_build_is_printed_as_it_is()
    {
        var run = await shop.VSTest(shop.NewResults(), "--filter", "FullyQualifiedName~OddlyNamedEvals").RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("`@(Compile) $(OutDir) %(Identity) %41`", run.Output, StringComparison.Ordinal);
    }
}
