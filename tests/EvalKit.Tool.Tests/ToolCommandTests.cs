namespace EvalKit.Tests;

public sealed class ToolCommandTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_failure_is_replayed_by_dotnet_test_with_its_token_and_its_exit_code_is_ours()
    {
        var token = await _shop.RunAsync(wrong: 8);

        var (code, _, error) = await _shop.ToolAsync("replay", token, "--", "--no-build");

        var start = Assert.Single(_shop.Started);
        Assert.Equal(7, code);
        Assert.Equal(("dotnet", _shop.Path, token), (start.FileName, start.WorkingDirectory, start.Environment["EVALKIT_REPLAY"]));
        Assert.Equal(["test", "--no-build"], start.ArgumentList);
        Assert.StartsWith("shop, case sum-", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_token_starts_nothing()
    {
        await _shop.RunAsync(wrong: 8);

        var (code, _, error) = await _shop.ToolAsync("replay", "MR9TaG9wH3N1bS0");

        Assert.Equal((ExitCodes.Unusable, 0), (code, _shop.Started.Count));
        Assert.StartsWith("The token is damaged", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reprot")]
    [InlineData("report", "--jsno")]
    [InlineData("clean", "--keep", "-1")]
    [InlineData("corpus", "mark", "shop", "sum-00", "mended")]
    public async Task What_is_no_command_is_said_and_ends_as_wrong_usage(params string[] arguments)
    {
        var (code, output, error) = await _shop.ToolAsync(arguments);

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.Contains("evalkit --help", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_run_the_tool_says_what_to_do()
    {
        var (code, _, error) = await _shop.ToolAsync("report");

        Assert.Equal(ExitCodes.Unusable, code);
        Assert.Contains("No evals have been run in", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_top_of_a_repository_the_only_project_that_was_run_is_found_and_of_several_one_must_be_named()
    {
        foreach (var project in new[] { "tests/A.Evals", "tests/B.Evals" })
        {
            Directory.CreateDirectory(Path.Combine(_shop.Path, project, "evalkit", "corpus"));
            Directory.CreateDirectory(Path.Combine(_shop.Path, project, "bin", "Debug", "evalkit"));
        }

        var several = await _shop.ToolAsync("corpus", "list");
        Assert.Equal(ExitCodes.Unusable, several.Code);
        Assert.Contains(Path.Combine("tests", "B.Evals"), several.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, (await _shop.ToolAsync("corpus", "list", "--project", "tests/A.Evals")).Code);

        Directory.Delete(Path.Combine(_shop.Path, "tests", "B.Evals"), recursive: true);
        Assert.Equal(ExitCodes.Done, (await _shop.ToolAsync("corpus", "list")).Code);
    }

    [Fact]
    public async Task The_history_is_a_table_or_JSON()
    {
        await _shop.RunAsync(wrong: 1, update: true);

        Assert.Contains("39/40", (await _shop.ToolAsync("history")).Output, StringComparison.Ordinal);
        Assert.Contains("\"passes\": 39", (await _shop.ToolAsync("history", "--json")).Output, StringComparison.Ordinal);
    }
}
