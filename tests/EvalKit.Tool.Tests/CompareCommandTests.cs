using System.Text.Json;

namespace EvalKit.Tests;

public sealed class CompareCommandTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_regression_ends_with_1_and_names_what_was_lost()
    {
        await _shop.RunAsync(wrong: 0);
        await _shop.RunAsync(wrong: 12);

        var (code, output, _) = await _shop.ToolAsync("compare", "last~1");

        Assert.Equal(ExitCodes.Red, code);
        Assert.Contains("WORSE in 1 of 2 rows.", output, StringComparison.Ordinal);
        Assert.Contains("tied: 20 of 20 agree, 0 differ", output, StringComparison.Ordinal);
        Assert.Contains("12 trials passed before and fail now; 0 the other way round, the worst first:", output, StringComparison.Ordinal);
        Assert.Contains("shop: sum-00 under text.upper-case@", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_compared_with_itself_is_tied_by_every_name_it_has()
    {
        await _shop.RunAsync(wrong: 3);
        var folder = Assert.Single(Directory.GetDirectories(Path.Combine(_shop.Path, ".evalkit", "runs")));

        foreach (var name in new[] { "last", folder, Path.GetFileName(folder), Path.GetRelativePath(_shop.Path, folder) })
        {
            var (code, output, _) = await _shop.ToolAsync("compare", name, "last");
            Assert.Equal((ExitCodes.Done, true), (code, output.Contains("No regression is shown in 2 rows.", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task For_scripts_every_figure_is_in_one_document()
    {
        await _shop.RunAsync(wrong: 0);
        await _shop.RunAsync(wrong: 12);

        var (code, output, _) = await _shop.ToolAsync("compare", "last~1", "last", "--json", "--flips", "2");

        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;
        Assert.Equal((ExitCodes.Red, 1, true, 12, 2), (code, root.GetProperty("version").GetInt32(), root.GetProperty("worse").GetBoolean(), root.GetProperty("lost").GetInt32(), root.GetProperty("flips").GetArrayLength()));
        var row = root.GetProperty("evals")[0].GetProperty("rows")[1];
        Assert.Equal(("perturbed", "worse", 20, 12), (row.GetProperty("population").GetString(), row.GetProperty("change").GetString(), row.GetProperty("pairs").GetInt32(), row.GetProperty("losses").GetInt32()));
        Assert.Equal(-0.6, row.GetProperty("least").GetDouble(), 12);
    }

    [Fact]
    public async Task A_comment_for_a_pull_request_is_Markdown()
    {
        await _shop.RunAsync(wrong: 0);

        Assert.StartsWith("## ✅ No regression is shown in 2 rows\n", (await _shop.ToolAsync("compare", "last", "--markdown")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("last~7", "There is no last~7")]
    [InlineData("last~x", "last~x names no run")]
    [InlineData("1999", "is called 1999")]
    [InlineData("baseline", "have no trial in common")]
    public async Task What_is_not_there_is_said_and_nothing_is_green(string before, string said)
    {
        await _shop.RunAsync(wrong: 0);

        var (code, _, error) = await _shop.ToolAsync("compare", before);

        Assert.Equal(ExitCodes.Unusable, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--margin", "1")]
    [InlineData("--margin", "NaN")]
    [InlineData("--flips", "-1")]
    public async Task A_value_out_of_range_is_a_usage_error(string option, string value) =>
        Assert.Equal(ExitCodes.Usage, (await _shop.ToolAsync("compare", "last", "last", option, value)).Code);
}
