namespace EvalKit.Tests;

public sealed class CorpusCommandTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task What_runs_found_is_listed()
    {
        await _shop.RunAsync(wrong: 2, update: true);

        var (code, output, _) = await _shop.ToolAsync("corpus", "list");

        Assert.Equal(ExitCodes.Done, code);
        Assert.All(CorpusReader.Read(_shop.Corpus, "shop")!.Entries, entry => Assert.Contains(entry.Case, output, StringComparison.Ordinal));
        Assert.Contains("The corpus is empty", (await _shop.ToolAsync("corpus", "list", "--eval", "other")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marking_an_entry_changes_it_and_no_other()
    {
        await _shop.RunAsync(wrong: 2, update: true);
        var before = CorpusReader.Read(_shop.Corpus, "shop")!.Entries;
        Assert.True(before.Count > 1);

        var (code, output, _) = await _shop.ToolAsync("corpus", "mark", "shop", before[0].Case, "invalid", "--because", "the question is wrong");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains($"{before[0].Case} under text.upper-case@1(1) is invalid now. Commit ", output, StringComparison.Ordinal);
        Assert.Equal([before[0] with { Status = Extensibility.CorpusStatus.Invalid, Because = "the question is wrong" }, .. before.Skip(1)], CorpusReader.Read(_shop.Corpus, "shop")!.Entries);
    }

    [Fact]
    public async Task An_entry_that_is_called_fixed_has_the_day_of_today()
    {
        await _shop.RunAsync(wrong: 1, update: true);
        _shop.Now = new(2027, 3, 4, 5, 6, 7, TimeSpan.Zero);

        await _shop.ToolAsync("corpus", "mark", "shop", "sum-00", "fixed");

        Assert.Equal("2027-03-04", Assert.Single(CorpusReader.Read(_shop.Corpus, "shop")!.Entries).Fixed);
    }

    [Theory]
    [InlineData("Say why it is no failure", "shop", "sum-00", "invalid")]
    [InlineData("has no such entry", "shop", "sum-77", "fixed")]
    [InlineData("There is no corpus of bakery", "bakery", "sum-00", "fixed")]
    public async Task What_cannot_be_marked_is_said_and_the_file_stays(string problem, params string[] arguments)
    {
        await _shop.RunAsync(wrong: 1, update: true);
        var before = File.ReadAllText(_shop.Corpus);

        var (code, _, error) = await _shop.ToolAsync(["corpus", "mark", .. arguments]);

        Assert.Equal(ExitCodes.Unusable, code);
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_shop.Corpus));
    }
}
