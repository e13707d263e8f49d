using System.Globalization;
using EvalKit.Media;

namespace EvalKit.Tests.Cache;

public sealed class ReplyCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Segment => Assert.Single(Directory.GetFiles(_folder.Path, "*.replies"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_kept_is_found_by_this_process_and_the_next()
    {
        using var cache = CacheWorkbench.Open(_folder.Path);
        using var other = CacheWorkbench.Open(_folder.Path);
        Assert.Null(cache.Find(CacheWorkbench.Key(1)));

        cache.Add(CacheWorkbench.Key(1), CacheWorkbench.Reply(1));

        Assert.True(CacheWorkbench.IsRight(1, cache.Find(CacheWorkbench.Key(1))!));
        Assert.True(CacheWorkbench.IsRight(1, other.Find(CacheWorkbench.Key(1))!));
        Assert.Null(cache.Find(CacheWorkbench.Key(2)));
    }

    [Fact]
    public async Task What_another_process_writes_meanwhile_is_found_once_a_call_is_claimed()
    {
        using var first = CacheWorkbench.Open(_folder.Path);
        using var second = CacheWorkbench.Open(_folder.Path);
        Assert.Null(second.Find(CacheWorkbench.Key(3)));
        first.Add(CacheWorkbench.Key(3), CacheWorkbench.Reply(3));

        using var lease = await second.ClaimAsync(CacheWorkbench.Key(3), TestContext.Current.CancellationToken);

        Assert.NotNull(lease.Found);
    }

    [Fact]
    public void Reading_alone_writes_no_file_and_makes_no_folder()
    {
        var path = Path.Combine(_folder.Path, "none");
        using var cache = CacheWorkbench.Open(path, writes: false);

        cache.Add(CacheWorkbench.Key(1), CacheWorkbench.Reply(1));

        Assert.Null(cache.Find(CacheWorkbench.Key(1)));
        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void A_reply_that_is_too_old_is_not_served()
    {
        Fill(1);
        var limits = new CacheLimits { MaxAge = TimeSpan.FromDays(14) };

        using (var fresh = CacheWorkbench.Open(_folder.Path, writes: false, limits, CacheWorkbench.Now.AddDays(13))) Assert.NotNull(fresh.Find(CacheWorkbench.Key(0)));
        using var stale = CacheWorkbench.Open(_folder.Path, writes: false, limits, CacheWorkbench.Now.AddDays(15));
        Assert.Null(stale.Find(CacheWorkbench.Key(0)));
    }

    [Fact]
    public void Files_that_are_too_old_are_deleted_when_a_run_begins_and_so_are_the_oldest_of_too_many()
    {
        for (var i = 0; i < 3; i++)
        {
            Fill(1, CacheWorkbench.Now.AddSeconds(i));
            File.SetLastWriteTimeUtc(Directory.GetFiles(_folder.Path, "*.replies").Max(StringComparer.Ordinal)!, CacheWorkbench.Now.UtcDateTime);
        }

        var files = Directory.GetFiles(_folder.Path, "*.replies").Order(StringComparer.Ordinal).ToList();
        File.SetLastWriteTimeUtc(files[1], CacheWorkbench.Now.UtcDateTime.AddDays(-20));
        var size = new FileInfo(files[0]).Length;

        CacheWorkbench.Open(_folder.Path, limits: new() { MaxBytes = 2 * size }).Dispose();
        Assert.Equal([files[0], files[2]], Directory.GetFiles(_folder.Path, "*.replies").Order(StringComparer.Ordinal));

        CacheWorkbench.Open(_folder.Path, limits: new() { MaxBytes = size }).Dispose();
        Assert.Equal([files[2]], Directory.GetFiles(_folder.Path, "*.replies"));
    }

    [Fact]
    public void A_file_that_a_process_writes_to_stays_however_full_the_cache_is()
    {
        using var writing = CacheWorkbench.Open(_folder.Path);
        writing.Add(CacheWorkbench.Key(1), CacheWorkbench.Reply(1));

        CacheWorkbench.Open(_folder.Path, limits: new() { MaxBytes = 0 }).Dispose();

        Assert.True(File.Exists(Segment));
    }

    [Fact]
    public void A_file_of_another_version_is_left_alone_and_said()
    {
        Fill(3);
        var bytes = File.ReadAllBytes(Segment);
        bytes[12] = 2;
        File.WriteAllBytes(Segment, bytes);

        using var cache = CacheWorkbench.Open(_folder.Path);

        Assert.Null(cache.Find(CacheWorkbench.Key(0)));
        Assert.Contains("1 file of another version", Assert.Single(cache.Notes), StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(Segment));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_costs_the_cache_and_not_the_run()
    {
        var file = _folder.File("cache", "in the way"u8);
        using var cache = CacheWorkbench.Open(file);

        using (var lease = await cache.ClaimAsync(CacheWorkbench.Key(1), TestContext.Current.CancellationToken)) Assert.Null(lease.Found);
        cache.Add(CacheWorkbench.Key(1), CacheWorkbench.Reply(1));

        Assert.Contains("cannot be written", Assert.Single(cache.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void After_any_changed_bits_a_reply_is_right_or_absent()
    {
        Fill(24);
        var sound = File.ReadAllBytes(Segment);
        var random = new CounterRandom(7);
        var served = 0;
        for (var round = 0; round < 150; round++)
        {
            var bytes = sound.ToArray();
            for (var flip = 0; flip <= round % 5; flip++)
            {
                var at = (round * 8) + flip;
                bytes[random.Stream("place").BelowAt(at, bytes.Length)] ^= (byte)(1 << random.Stream("bit").BelowAt(at, 8));
            }

            // Every third is cut off, too, as by a kill.
            File.WriteAllBytes(Segment, round % 3 == 0 ? bytes[..random.Stream("cut").BelowAt(round, bytes.Length)] : bytes);
            served += Served(24);
        }

        Assert.InRange(served, 500, 150 * 24);
    }

    [Fact]
    public void Behind_a_damaged_record_the_others_are_still_found()
    {
        Fill(6);
        var bytes = File.ReadAllBytes(Segment);
        // The length of the second record claims more than the file has.
        var second = bytes.AsSpan(20).IndexOf(CacheRecord.Mark) + 20;
        bytes[second + 6] = 0x70;
        File.WriteAllBytes(Segment, bytes);

        Assert.Equal(5, Served(6));
        using var cache = CacheWorkbench.Open(_folder.Path);
        cache.Find(CacheWorkbench.Key(0));
        Assert.Contains("1 damaged record", Assert.Single(cache.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_requests_in_flight_wait_for_the_first_one()
    {
        using var cache = CacheWorkbench.Open(_folder.Path);
        var token = TestContext.Current.CancellationToken;
        var first = await cache.ClaimAsync(CacheWorkbench.Key(1), token);
        var others = Enumerable.Range(0, 4).Select(_ => cache.ClaimAsync(CacheWorkbench.Key(1), token).AsTask()).ToList();
        using var unrelated = await cache.ClaimAsync(CacheWorkbench.Key(2), token);

        Assert.All(others, other => Assert.False(other.IsCompleted));
        cache.Add(CacheWorkbench.Key(1), CacheWorkbench.Reply(1));
        first.Dispose();

        Assert.All(await Task.WhenAll(others), other => Assert.NotNull(other.Found));
    }

    [Fact]
    public async Task Where_the_first_one_fails_the_others_ask_one_by_one()
    {
        using var cache = CacheWorkbench.Open(_folder.Path);
        var token = TestContext.Current.CancellationToken;
        var first = await cache.ClaimAsync(CacheWorkbench.Key(1), token);
        var second = cache.ClaimAsync(CacheWorkbench.Key(1), token).AsTask();
        var third = cache.ClaimAsync(CacheWorkbench.Key(1), token).AsTask();
        first.Dispose();

        var next = await (await Task.WhenAny(second, third));
        Assert.Null(next.Found);
        Assert.Equal(1, new[] { second, third }.Count(task => task.IsCompleted));
        cache.Add(CacheWorkbench.Key(1), CacheWorkbench.Reply(1));
        next.Dispose();

        Assert.Equal(1, (await Task.WhenAll(second, third)).Count(lease => lease.Found is not null));
    }

    [Fact]
    public async Task Waiting_ends_when_the_run_is_cancelled()
    {
        using var cache = CacheWorkbench.Open(_folder.Path);
        using var cancellation = new CancellationTokenSource();
        using var first = await cache.ClaimAsync(CacheWorkbench.Key(1), cancellation.Token);
        var second = cache.ClaimAsync(CacheWorkbench.Key(1), cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task Sixteen_processes_make_each_call_once()
    {
        const int Keys = 30;
        var children = Enumerable.Range(0, 16)
            .Select(i => RepeatingChild.Start("cache", 2 * Keys, _folder.Path, Keys.ToString(CultureInfo.InvariantCulture), (i * 7).ToString(CultureInfo.InvariantCulture))).ToList();
        foreach (var child in children)
        {
            await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, child.ExitCode);
            child.Dispose();
        }

        var calls = Directory.GetFiles(Path.Combine(_folder.Path, "calls")).Select(path => Path.GetFileName(path).Split('-')[0]).ToList();
        Assert.Equal(Keys, calls.Count);
        Assert.Equal(Keys, calls.Distinct().Count());
        Assert.Equal(Keys, Served(Keys, Path.Combine(_folder.Path, "cache")));
    }

    [Fact]
    public async Task A_kill_at_any_moment_leaves_whole_replies_and_no_lock()
    {
        const int Rounds = 8;
        var acknowledged = 0;
        for (var round = 0; round < Rounds; round++)
        {
            using var child = RepeatingChild.Start("cache-keep", RepeatingChild.UntilKilled, _folder.Path, (round * 1000).ToString(CultureInfo.InvariantCulture));
            var lines = new byte[1 + (round * round)];
            await child.StandardOutput.BaseStream.ReadExactlyAsync(lines, TestContext.Current.CancellationToken);
            child.Kill();
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            acknowledged += lines.Length;

            using var cache = CacheWorkbench.Open(_folder.Path);
            for (var i = 0; i < lines.Length; i++) Assert.True(CacheWorkbench.IsRight((round * 1000) + i, cache.Find(CacheWorkbench.Key((round * 1000) + i))!));
            // Whatever the child was at when it was killed can be asked for at once.
            for (var i = lines.Length; i < 200; i++)
            {
                using var lease = await cache.ClaimAsync(CacheWorkbench.Key((round * 1000) + i), TestContext.Current.CancellationToken);
                if (lease.Found is { } found) Assert.True(CacheWorkbench.IsRight((round * 1000) + i, found));
            }
        }

        Assert.True(acknowledged > Rounds);
    }

    private void Fill(int replies, DateTimeOffset? now = null)
    {
        using var cache = CacheWorkbench.Open(_folder.Path, now: now);
        for (var i = 0; i < replies; i++) cache.Add(CacheWorkbench.Key(i), CacheWorkbench.Reply(i));
    }

    private int Served(int replies, string? path = null)
    {
        using var cache = CacheWorkbench.Open(path ?? _folder.Path, writes: false);
        var served = 0;
        for (var i = 0; i < replies; i++)
        {
            if (cache.Find(CacheWorkbench.Key(i)) is not { } reply) continue;
            Assert.True(CacheWorkbench.IsRight(i, reply));
            served++;
        }

        return served;
    }
}
