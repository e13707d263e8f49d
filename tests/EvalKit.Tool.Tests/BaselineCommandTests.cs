using System.Text.Json;

namespace EvalKit.Tests;

public sealed class BaselineCommandTests : IDisposable
{
    private readonly Shop _shop = new();

    private string Committed => Path.Combine(_shop.Path, "evalkit");

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_finished_run_becomes_the_baseline_without_a_call()
    {
        await _shop.RunAsync(wrong: 0);

        var (code, output, _) = await _shop.ToolAsync("baseline", "update", "--eval", "shop");

        Assert.Equal((ExitCodes.Done, 2), (code, output.Split('\n').Count(line => line.Contains("Commit it.", StringComparison.Ordinal))));
        var file = BaselineReader.Read(BaselineFile.PathOf(Committed, "shop", Baseline.Committed), "shop")!;
        Assert.Equal(("adder@1", 20), (file.Subject, file.Rows.Count));
        Assert.All(file.Rows, row => Assert.Equal((1, 1, 1.0, "text/unrated"), (row.Passes, row.Trials, row.Score, row.Cell)));
        Assert.StartsWith("text.upper-case@", file.Perturbations, StringComparison.Ordinal);
        Assert.Contains("No regression is shown in 1 row.", (await _shop.ToolAsync("compare", "baseline")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_evals_that_ask_for_one_are_written_unless_they_are_named()
    {
        await _shop.RunAsync(wrong: 0);

        var (code, output, _) = await _shop.ToolAsync("baseline", "update");

        Assert.Equal(ExitCodes.Done, code);
        Assert.StartsWith("Nothing was written: no eval of run ", output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Unusable, (await _shop.ToolAsync("baseline", "update", "--eval", "nobody")).Code);
    }

    [Fact]
    public async Task The_anchor_stays_until_it_is_to_move()
    {
        await _shop.RunAsync(wrong: 0);
        await _shop.ToolAsync("baseline", "update", "--eval", "shop");
        var anchor = BaselineFile.PathOf(Committed, "shop", Baseline.Anchor);
        File.WriteAllText(anchor, File.ReadAllText(anchor).Replace("adder@1", "adder@0", StringComparison.Ordinal));

        await _shop.ToolAsync("baseline", "update");
        Assert.Equal("adder@0", BaselineReader.Read(anchor, "shop")!.Subject);

        await _shop.ToolAsync("baseline", "update", "--anchor");
        Assert.Equal("adder@1", BaselineReader.Read(anchor, "shop")!.Subject);
    }

    [Fact]
    public async Task A_run_that_was_cut_off_writes_nothing_and_says_so()
    {
        await _shop.RunAsync(wrong: 0);
        var journal = Path.Combine(Directory.GetDirectories(Path.Combine(_shop.Path, ".evalkit", "runs"))[0], "trials.jsonl");
        File.WriteAllLines(journal, File.ReadAllLines(journal).SkipLast(1));

        var (code, _, error) = await _shop.ToolAsync("baseline", "update", "--eval", "shop");

        Assert.Equal(ExitCodes.Red, code);
        Assert.Contains("shop: not written: the run was cut off, or has not ended.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Committed, "baselines")));
    }

    [Fact]
    public async Task Baselines_are_listed_with_what_of_them_is_stale()
    {
        await _shop.RunAsync(wrong: 0);
        await _shop.ToolAsync("baseline", "update", "--eval", "shop");
        var path = BaselineFile.PathOf(Committed, "shop", Baseline.Committed);
        File.WriteAllText(path, File.ReadAllText(path).Replace("text.upper-case@1", "text.upper-case@0", StringComparison.Ordinal));

        Assert.Contains("adder@1", (await _shop.ToolAsync("baseline", "show")).Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await _shop.ToolAsync("baseline", "show", "--json")).Output);
        Assert.Equal(["baseline", "anchor"], json.RootElement.EnumerateArray().Select(row => row.GetProperty("kind").GetString()));
        Assert.Equal("text.upper-case@0 is text.upper-case@1 now", Assert.Single(json.RootElement[0].GetProperty("stale").EnumerateArray()).GetString());
        Assert.Empty(json.RootElement[1].GetProperty("stale").EnumerateArray());
    }

    [Fact]
    public async Task A_run_that_only_replays_a_failure_is_not_the_last_one()
    {
        await _shop.RunAsync(wrong: 0);
        var replay = await _shop.ReplayAsync();

        Assert.Equal(ExitCodes.Done, (await _shop.ToolAsync("baseline", "update", "--eval", "shop")).Code);

        Assert.DoesNotContain("no run to see", (await _shop.ToolAsync("baseline", "show")).Output, StringComparison.Ordinal);
        Assert.Contains("There is no last~1", (await _shop.ToolAsync("compare", "last~1")).Error, StringComparison.Ordinal);
        Assert.Contains(replay, (await _shop.ToolAsync("report", "--json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_of_another_version_of_the_subject_is_stale()
    {
        await _shop.RunAsync(wrong: 0);
        await _shop.ToolAsync("baseline", "update", "--eval", "shop");
        var path = BaselineFile.PathOf(Committed, "shop", Baseline.Committed);
        File.WriteAllText(path, File.ReadAllText(path).Replace("adder@1", "adder@0", StringComparison.Ordinal));

        using var shown = JsonDocument.Parse((await _shop.ToolAsync("baseline", "show", "--json")).Output);

        Assert.Equal(["adder@1 now", ""], shown.RootElement.EnumerateArray().Select(row => string.Join("; ", row.GetProperty("stale").EnumerateArray().Select(stale => stale.GetString()))));
    }

    [Fact]
    public async Task Where_there_are_none_it_says_how_to_write_one()
    {
        await _shop.RunAsync(wrong: 0);

        Assert.Contains("There are no baselines yet", (await _shop.ToolAsync("baseline", "show")).Output, StringComparison.Ordinal);
    }
}
