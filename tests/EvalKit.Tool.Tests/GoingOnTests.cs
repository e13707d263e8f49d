using System.Text.Json;
using EvalKit.Extensibility;

namespace EvalKit.Tests;

/// <summary><c>evalkit resume</c> and <c>evalkit merge</c>: what they start.</summary>
public sealed class GoingOnTests : IDisposable
{
    private readonly Shop _shop = new();

    public void Dispose() => _shop.Dispose();

    private string Runs => Path.Combine(_shop.Path, ".evalkit", "runs");

    [Fact]
    public async Task A_run_that_was_cut_off_is_gone_on_with_by_dotnet_test_and_its_exit_code_is_ours()
    {
        var run = await CutOffAsync();

        var (code, _, error) = await _shop.ToolAsync("resume", "--", "--no-build");

        var start = Assert.Single(_shop.Started);
        Assert.Equal((7, "dotnet", _shop.Path, run), (code, start.FileName, start.WorkingDirectory, start.Environment["EVALKIT_RESUME"]));
        Assert.Equal(["test", "--no-build"], start.ArgumentList);
        Assert.Equal($"going on with run {run}\n", error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_run_may_be_named_by_how_its_id_begins()
    {
        var run = await CutOffAsync();

        await _shop.ToolAsync("resume", run[..20]);

        Assert.Equal(run, Assert.Single(_shop.Started).Environment["EVALKIT_RESUME"]);
    }

    [Fact]
    public async Task Of_a_shard_the_same_shard_is_run()
    {
        await using (FileRunStore.Create(Path.Combine(_shop.Path, ".evalkit"), null, new Dictionary<string, string> { ["shard"] = "3/8" }))
        {
            await _shop.ToolAsync("resume");
        }

        Assert.Equal("3/8", Assert.Single(_shop.Started).Environment["EVALKIT_SHARD"]);
    }

    [Fact]
    public async Task A_run_that_ended_starts_nothing()
    {
        await _shop.RunAsync(wrong: 2);

        var (code, _, error) = await _shop.ToolAsync("resume");

        Assert.Equal((ExitCodes.Unusable, 0), (code, _shop.Started.Count));
        Assert.Contains("has ended: nothing is left to be done", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_runs_says_which_was_cut_off()
    {
        await CutOffAsync();

        Assert.Contains("cut off (evalkit resume)", (await _shop.ToolAsync("runs")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_gone_on_with_names_the_run_that_did()
    {
        var run = await CutOffAsync();
        string later;
        await using (var store = FileRunStore.Create(Path.Combine(_shop.Path, ".evalkit"), null, new Dictionary<string, string> { ["resumes"] = run }))
        {
            later = Path.GetFileName(store.Location);
        }

        using var json = JsonDocument.Parse((await _shop.ToolAsync("runs", "--json")).Output);

        var row = Assert.Single(json.RootElement.EnumerateArray(), row => row.GetProperty("run").GetString() == run);
        Assert.Equal([$"resumed by {later}"], row.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!));
        Assert.Equal(("INCOMPLETE", 1), (row.GetProperty("status").GetString()!, row.GetProperty("evals").GetProperty("INCOMPLETE").GetInt32()));
    }

    [Fact]
    public async Task Folders_without_a_run_of_a_shard_start_nothing()
    {
        await _shop.RunAsync(wrong: 0);

        var (code, _, error) = await _shop.ToolAsync("merge", ".");

        Assert.Equal((ExitCodes.Unusable, 0), (code, _shop.Started.Count));
        Assert.Contains($"There is no run of a shard in {_shop.Path}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_are_merged_by_dotnet_test_and_what_is_behind_the_dashes_is_passed_on()
    {
        Directory.CreateDirectory(Path.Combine(_shop.Path, "evalkit"));
        var folders = new[] { "shards/one", "shards/two" }.Select(folder => Directory.CreateDirectory(Path.Combine(_shop.Path, folder)).FullName).ToList();
        for (var i = 0; i < folders.Count; i++)
        {
            await using var store = FileRunStore.Create(folders[i], null, new Dictionary<string, string> { ["shard"] = FormattableString.Invariant($"{i + 1}/2") });
        }

        var (code, _, _) = await _shop.ToolAsync("merge", "shards/one", "shards/two", "--", "--filter", "Kind=Eval");

        var start = Assert.Single(_shop.Started);
        Assert.Equal(7, code);
        Assert.Equal(["test", "--filter", "Kind=Eval"], start.ArgumentList);
        Assert.Equal(string.Join(Path.PathSeparator, folders), start.Environment["EVALKIT_MERGE"]);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_starts_nothing()
    {
        Directory.CreateDirectory(Path.Combine(_shop.Path, "evalkit"));

        var (code, _, error) = await _shop.ToolAsync("merge", "nowhere");

        Assert.Equal((ExitCodes.Unusable, 0), (code, _shop.Started.Count));
        Assert.Contains("There is no folder", error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, (await _shop.ToolAsync("merge")).Code);
    }

    /// <summary>A run whose journal ends in the middle of an eval, as a kill leaves it.</summary>
    private async Task<string> CutOffAsync()
    {
        await _shop.RunAsync(wrong: 2);
        var folder = Directory.GetDirectories(Runs).Single();
        var journal = Path.Combine(folder, FileRunStore.JournalName);
        var lines = await File.ReadAllLinesAsync(journal, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(journal, string.Join('\n', lines.Take(lines.Length / 2)) + "\n", TestContext.Current.CancellationToken);
        File.Delete(Path.Combine(folder, "report.md"));
        return Path.GetFileName(folder);
    }
}
