using EvalKit.Extensibility;

namespace EvalKit.Tests;

public sealed class CleanCommandTests : IDisposable
{
    private readonly Shop _shop = new();

    private string Runs => Path.Combine(_shop.Path, ".evalkit", "runs");

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Old_runs_go_the_newest_stay_and_so_does_what_is_no_run()
    {
        for (var i = 0; i < 3; i++) await _shop.RunAsync(wrong: 0, update: true);
        var newest = Directory.GetDirectories(Runs).Max(StringComparer.Ordinal);
        var own = Directory.CreateDirectory(Path.Combine(Runs, "notes")).FullName;
        _shop.Now += TimeSpan.FromDays(1);

        var (code, output, _) = await _shop.ToolAsync("clean", "--keep", "1");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("2 runs, ", output, StringComparison.Ordinal);
        Assert.Equal([newest, own], Directory.GetDirectories(Runs).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(_shop.Path, "evalkit", "history.tsv")));
    }

    [Fact]
    public async Task Young_runs_may_still_be_written_and_stay()
    {
        await _shop.RunAsync(wrong: 0);

        Assert.Contains("0 runs, 0 B deleted.", (await _shop.ToolAsync("clean", "--keep", "0")).Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(Runs));
    }

    [Fact]
    public async Task A_pinned_run_stays_until_it_is_let_go()
    {
        await _shop.RunAsync(wrong: 0);
        _shop.Now += TimeSpan.FromDays(1);

        await _shop.ToolAsync("runs", "pin", "last");
        await _shop.ToolAsync("clean", "--keep", "0");
        Assert.Single(Directory.GetDirectories(Runs));
        Assert.Contains("pinned", (await _shop.ToolAsync("runs")).Output, StringComparison.Ordinal);

        await _shop.ToolAsync("runs", "unpin", "last");
        await _shop.ToolAsync("clean", "--keep", "0");
        Assert.Empty(Directory.GetDirectories(Runs));
    }

    [Fact]
    public async Task What_a_run_that_stays_has_resumed_stays_too()
    {
        var results = Path.Combine(_shop.Path, ".evalkit");
        var ids = new List<string>();
        foreach (var resumed in new Func<string?>[] { () => null, () => ids[0], () => null, () => ids[1] })
        {
            var facts = resumed() is { } id ? new Dictionary<string, string> { ["resumes"] = id } : [];
            await using var run = FileRunStore.Create(results, new At(DateTimeOffset.UtcNow.AddMinutes(ids.Count)), facts);
            ids.Add(run.Run.Run);
        }

        _shop.Now += TimeSpan.FromDays(1);

        await _shop.ToolAsync("clean", "--keep", "1");

        Assert.Equal([ids[0], ids[1], ids[3]], Directory.GetDirectories(Runs).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_dry_run_deletes_nothing()
    {
        await _shop.RunAsync(wrong: 0);
        _shop.Now += TimeSpan.FromDays(1);

        Assert.Contains("would be deleted", (await _shop.ToolAsync("clean", "--keep", "0", "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(Runs));
    }

    [Fact]
    public async Task A_link_to_another_folder_is_not_followed()
    {
        await _shop.RunAsync(wrong: 0);
        var target = Directory.CreateDirectory(Path.Combine(_shop.Path, "20200101T000000000Z-abcdef")).FullName;
        File.WriteAllText(Path.Combine(target, "trials.jsonl"), "");
        Directory.CreateSymbolicLink(Path.Combine(Runs, "20200101T000000000Z-abcdef"), target);
        _shop.Now += TimeSpan.FromDays(1);

        await _shop.ToolAsync("clean", "--keep", "0");

        Assert.True(File.Exists(Path.Combine(target, "trials.jsonl")));
    }

    [Fact]
    public async Task The_cache_goes_only_when_asked_for()
    {
        await _shop.RunAsync(wrong: 0, cache: CacheMode.ReadWrite);
        var cache = Path.Combine(_shop.Path, ".evalkit", "cache");

        await _shop.ToolAsync("clean");
        Assert.Contains("would be deleted", (await _shop.ToolAsync("clean", "--cache", "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(cache, "*.replies"));

        Assert.Matches("cache, .* deleted", (await _shop.ToolAsync("clean", "--cache")).Output);
        Assert.Empty(Directory.GetFiles(cache, "*.replies"));
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
