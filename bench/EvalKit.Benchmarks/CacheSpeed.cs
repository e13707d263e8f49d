using System.Diagnostics;
using System.Globalization;
using EvalKit.Media;
using Microsoft.Extensions.AI;

namespace EvalKit.Benchmarks;

/// <summary>
/// What a reply out of the cache costs: a chat response of 600 characters found by its key, read, checked and decoded. Cold, the files of
/// the cache are read for the first time; asked for first, it is also locked, made and written. 16 processes want the same replies at once.
/// </summary>
internal static class CacheSpeed
{
    private const int Replies = 5_000;
    private const int Processes = 16;

    public static async Task PrintAsync()
    {
        var folder = Directory.CreateTempSubdirectory("evalkit-cache-").FullName;
        try
        {
            Console.WriteLine("| processes | asked for first, µs a reply | cold, ms until the first reply | warm, µs a reply |");
            Console.WriteLine("|---:|---:|---:|---:|");
            foreach (var processes in new[] { 1, Processes })
            {
                var path = Path.Combine(folder, processes.ToString(CultureInfo.InvariantCulture));
                var fill = await RunAsync(processes, path);
                var hit = await RunAsync(processes, path);
                Console.WriteLine(FormattableString.Invariant($"| {processes} | {fill.Max(row => row[0]):F0} | {hit.Max(row => row[1]):F0} | {hit.Max(row => row[2]):F1} |"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One process: wants every reply once, then all of them again, several times.</summary>
    public static async Task MeasureAsync(string path)
    {
        using var cache = new ReplyCache(new(path), new(), writes: true, TimeSpan.FromMinutes(2), TimeProvider.System);
        var keys = Enumerable.Range(0, Replies).Select(i => ContentHash.Of(FormattableString.Invariant($"key {i}"))).ToList();
        var started = Stopwatch.GetTimestamp();
        cache.Find(keys[0]);
        var cold = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        started = Stopwatch.GetTimestamp();
        foreach (var (i, key) in keys.Index())
        {
            using var lease = await cache.ClaimAsync(key, CancellationToken.None);
            if (lease.Found is null) cache.Add(key, Reply(i));
        }

        var first = Stopwatch.GetElapsedTime(started).TotalMicroseconds / Replies;
        var warm = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            started = Stopwatch.GetTimestamp();
            foreach (var key in keys) ReplyCodec<Reply>.Decode(cache.Find(key)!.Payload);
            warm = Math.Min(warm, Stopwatch.GetElapsedTime(started).TotalMicroseconds / Replies);
        }

        Console.WriteLine(FormattableString.Invariant($"{first} {cold} {warm}"));
    }

    private static async Task<IReadOnlyList<double[]>> RunAsync(int processes, string path)
    {
        var children = Enumerable.Range(0, processes)
            .Select(_ => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["cache", path]) { RedirectStandardOutput = true })!).ToList();
        var rows = new List<double[]>();
        foreach (var child in children)
        {
            var line = await child.StandardOutput.ReadToEndAsync();
            await child.WaitForExitAsync();
            if (child.ExitCode != 0) throw new InvalidOperationException("A process of the benchmark failed.");
            rows.Add([.. line.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))]);
            child.Dispose();
        }

        return rows;
    }

    private static RecordedReply Reply(int i) => new()
    {
        Recorded = DateTimeOffset.UtcNow,
        Payload = ReplyCodec<Reply>.Encode(
            new Reply(new ChatResponse(new ChatMessage(ChatRole.Assistant, $"reply {i} {new string('x', 600)}")) { ModelId = "m", FinishReason = ChatFinishReason.Stop, Usage = new() { InputTokenCount = 9, OutputTokenCount = 200 } }),
            out _)!,
        Model = "m",
        InputTokens = 9,
        OutputTokens = 200,
    };
}
