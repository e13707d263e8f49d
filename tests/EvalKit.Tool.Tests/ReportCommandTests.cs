using System.Text.Json;

namespace EvalKit.Tests;

public sealed class ReportCommandTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task The_newest_run_is_shown_as_its_test_run_showed_it()
    {
        await _shop.RunAsync(wrong: 0);
        await _shop.RunAsync(wrong: 8);

        var (code, output, _) = await _shop.ToolAsync("report");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Equal(ConsoleReport.Render(RunReport.Read(Runs()[0])), output);
        Assert.Contains("FAIL          perturbed pass rate 12/20 = 0.60", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, ExitCodes.Done)]
    [InlineData(8, ExitCodes.Red)]
    public async Task With_check_a_red_run_ends_red(int wrong, int expected)
    {
        await _shop.RunAsync(wrong);

        Assert.Equal(expected, (await _shop.ToolAsync("report", "--check")).Code);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("compare", "last~1")]
    public async Task Who_waits_for_a_long_journal_sees_a_bar_and_nobody_else_does(params string[] command)
    {
        using var watched = new Shop { IsWatched = true };
        foreach (var shop in new[] { _shop, watched })
        {
            await shop.RunAsync(wrong: 0);
            await shop.RunAsync(wrong: 8);
        }

        Assert.Contains("Reading 20", (await watched.ToolAsync(command)).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Reading 20", (await watched.ToolAsync(command)).Output, StringComparison.Ordinal);
        Assert.Empty((await _shop.ToolAsync(command)).Error);
    }

    [Fact]
    public async Task An_earlier_run_is_named_by_the_beginning_of_its_id()
    {
        await _shop.RunAsync(wrong: 0);
        var first = Path.GetFileName(Runs()[0]);
        await _shop.RunAsync(wrong: 8);

        var (code, output, _) = await _shop.ToolAsync("report", first[..^3]);

        Assert.Equal((ExitCodes.Done, true), (code, output.Contains(first, StringComparison.Ordinal)));
        Assert.Equal(ExitCodes.Unusable, (await _shop.ToolAsync("report", "2")).Code);
        Assert.Contains("runs begin with 2: give more of the id", (await _shop.ToolAsync("report", "2")).Error, StringComparison.Ordinal);
        Assert.Contains("is called 1999", (await _shop.ToolAsync("report", "1999")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_scripts_there_is_one_document_of_JSON()
    {
        await _shop.RunAsync(wrong: 8);

        using var document = JsonDocument.Parse((await _shop.ToolAsync("report", "--json")).Output);

        var eval = Assert.Single(document.RootElement.GetProperty("evals").EnumerateArray());
        Assert.Equal(("shop", "FAIL", 12), (eval.GetProperty("id").GetString(), eval.GetProperty("status").GetString(), eval.GetProperty("perturbed").GetProperty("passed").GetInt32()));
        Assert.Contains(eval.GetProperty("verdicts").EnumerateArray(), verdict => verdict.GetProperty("verdict").GetString() == "FAIL");
    }

    [Fact]
    public async Task Markdown_is_the_file_that_the_run_left()
    {
        await _shop.RunAsync(wrong: 8);

        Assert.Equal(File.ReadAllText(Path.Combine(Runs()[0], "report.md")), (await _shop.ToolAsync("report", "--markdown")).Output);
    }

    [Fact]
    public async Task The_page_is_the_file_that_the_run_left()
    {
        await _shop.RunAsync(wrong: 8);

        Assert.Equal(File.ReadAllText(Path.Combine(Runs()[0], "report.html")), (await _shop.ToolAsync("report", "--html")).Output);
    }

    [Fact]
    public async Task Runs_are_listed_the_newest_first_with_what_their_evals_came_to()
    {
        await _shop.RunAsync(wrong: 0);
        await _shop.RunAsync(wrong: 8);

        var lines = (await _shop.ToolAsync("runs")).Output.Split('\n').Where(line => line.Contains('Z', StringComparison.Ordinal)).ToList();

        Assert.Equal(Runs().Select(Path.GetFileName), lines.Select(line => line.Trim().Split(' ')[0]));
        Assert.Contains("1 FAIL", lines[0], StringComparison.Ordinal);
        Assert.Contains("1 PASS", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_the_cache_answered_is_listed_as_replayed()
    {
        await _shop.RunAsync(wrong: 0, cache: CacheMode.ReadWrite);
        await _shop.RunAsync(wrong: 0, cache: CacheMode.ReadWrite);

        var lines = (await _shop.ToolAsync("runs")).Output.Split('\n').Where(line => line.Contains("PASS", StringComparison.Ordinal)).ToList();

        Assert.Equal([true, false], lines.Select(line => line.Contains("replayed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_formats_need_files()
    {
        await _shop.RunAsync(wrong: 0);

        var (code, output, error) = await _shop.ToolAsync("report", "--junit", "--ctrf");

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.Contains("name files", error, StringComparison.Ordinal);
        Assert.StartsWith("<?xml", (await _shop.ToolAsync("report", "--junit", "--ctrf", "a.json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_other_programs_verdicts_go_to_the_output_or_to_a_file()
    {
        await _shop.RunAsync(wrong: 8);
        var report = RunReport.Read(Runs()[0]);

        Assert.Equal(JUnitReport.Render(report), (await _shop.ToolAsync("report", "--junit")).Output);
        var (code, output, _) = await _shop.ToolAsync("report", "--check", "--junit", "a.xml", "--ctrf", "a.json");

        Assert.Equal((ExitCodes.Red, ""), (code, output));
        Assert.Equal((JUnitReport.Render(report), CtrfReport.Render(report)), (File.ReadAllText(Path.Combine(_shop.Path, "a.xml")), File.ReadAllText(Path.Combine(_shop.Path, "a.json"))));
    }

    private List<string> Runs() => [.. Directory.GetDirectories(Path.Combine(_shop.Path, ".evalkit", "runs")).OrderDescending(StringComparer.Ordinal)];
}
