using System.Diagnostics;
using System.Globalization;

namespace EvalKit.Benchmarks;

/// <summary>
/// Whether memory grows with the number of trials. <see cref="GateMemory"/> does the same for the gates that keep most. Every size runs in a process of its own, so that a peak is its own. Half of the
/// trials are clean, half have whitespace changed; the cases come from an iterator.
/// </summary>
internal static class MillionTrials
{
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    public static async Task CompareAsync()
    {
        Console.WriteLine("trials | seconds | µs per trial | live MB at the end | live bytes per case | heap MB | peak working set MB | journal MB");
        foreach (var trials in Sizes)
        {
            using var child = Process.Start(Environment.ProcessPath!, ["trials", trials.ToString(CultureInfo.InvariantCulture)]);
            await child.WaitForExitAsync();
            if (child.ExitCode != 0) throw new InvalidOperationException($"{trials} trials ended with exit code {child.ExitCode}.");
        }
    }

    public static async Task MeasureAsync(int trials)
    {
        var folder = Path.Combine(Path.GetTempPath(), "evalkit-bench-" + Path.GetRandomFileName());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var calls = 0;
        long live = 0, heap = 0;
        var plan = Eval.Over(Enumerable.Range(0, trials / 2))
            .Id(i => string.Create(CultureInfo.InvariantCulture, $"c{i}")).Named("million")
            .Ask(i => string.Create(CultureInfo.InvariantCulture, $"case {i} of a long list of cases"))
            .Using((_, _) =>
            {
                var call = Interlocked.Increment(ref calls);
                if (call % 1000 == 0) heap = Math.Max(heap, GC.GetTotalMemory(forceFullCollection: false));
                if (call == trials) live = GC.GetTotalMemory(forceFullCollection: true);
                return Task.FromResult("ok");
            })
            .Expect(_ => Answer.Equal("ok"))
            .Under(Perturb.Text.Whitespace())
            .Budget(calls: trials)
            .Require(PassRate.AtLeast(0.9), PassRate.Perturbed().AtLeast(0.9));
        try
        {
            var watch = Stopwatch.StartNew();
            await using var session = new EvalSession(new EvalOptions { ResultsDirectory = folder });
            var result = await plan.RunAsync(session);
            watch.Stop();
            if (!result.Passed || calls != trials) throw new InvalidOperationException($"{calls} calls. {result}");
            using var self = Process.GetCurrentProcess();
            var journal = new FileInfo(Path.Combine(session.RunDirectory, "trials.jsonl")).Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trials} | {watch.Elapsed.TotalSeconds:F1} | {watch.Elapsed.TotalMicroseconds / trials:F1} | {Megabytes(live)} | {(live - before) * 2.0 / trials:F0} | {Megabytes(heap)} | {Megabytes(self.PeakWorkingSet64)} | {Megabytes(journal)}"));
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("F1", CultureInfo.InvariantCulture);
}
