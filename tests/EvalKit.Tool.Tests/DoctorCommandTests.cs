namespace EvalKit.Tests;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task All_is_well_after_a_run()
    {
        await _shop.RunAsync(wrong: 2, update: true);

        var (code, output, _) = await _shop.ToolAsync("doctor");

        Assert.Equal(ExitCodes.Done, code);
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        Assert.Contains("history ", output, StringComparison.Ordinal);
        Assert.Contains("corpus ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_broken_file_is_named_with_what_to_do()
    {
        await _shop.RunAsync(wrong: 2, update: true);
        File.AppendAllText(_shop.Corpus, "<<<<<<< ours\n");
        File.AppendAllText(Path.Combine(_shop.Path, "evalkit", "history.tsv"), "shop\tnonsense\n");

        var (code, output, _) = await _shop.ToolAsync("doctor");

        Assert.Equal(ExitCodes.Red, code);
        Assert.Equal(2, output.Split('\n').Count(line => line.StartsWith("BROKEN", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("history.tsv")]
    [InlineData("corpus/shop.json")]
    [InlineData("baselines/shop.tsv")]
    [InlineData("evidence/shop.tsv")]
    [InlineData("wordings/shop.json")]
    [InlineData("cassettes/shop.jsonl")]
    public async Task Whatever_evals_commit_is_read(string name)
    {
        var path = Path.Combine(_shop.Path, "evalkit", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "nonsense\n");

        var (code, output, _) = await _shop.ToolAsync("doctor");

        Assert.Equal(ExitCodes.Red, code);
        Assert.Contains(output.Split('\n'), line => line.StartsWith("BROKEN", StringComparison.Ordinal) && line.Contains(Path.GetFileName(path), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_journal_that_a_kill_cut_off_is_a_note()
    {
        await _shop.RunAsync(wrong: 0);
        var journal = Path.Combine(Directory.GetDirectories(Path.Combine(_shop.Path, ".evalkit", "runs"))[0], "trials.jsonl");
        File.WriteAllBytes(journal, File.ReadAllBytes(journal)[..^5]);

        var (code, output, _) = await _shop.ToolAsync("doctor");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("note    run ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cache_is_read_and_what_is_damaged_in_it_is_a_note()
    {
        await _shop.RunAsync(wrong: 0, cache: CacheMode.ReadWrite);
        Assert.Matches("ok +cache: [0-9]+ replies in 1 file", (await _shop.ToolAsync("doctor")).Output);
        var segment = Assert.Single(Directory.GetFiles(Path.Combine(_shop.Path, ".evalkit", "cache"), "*.replies"));
        var bytes = File.ReadAllBytes(segment);
        bytes[^2] ^= 1;
        File.WriteAllBytes(segment, bytes);

        var (code, output, _) = await _shop.ToolAsync("doctor");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Matches("note +cache: .* 1 damaged", output);
    }
}
