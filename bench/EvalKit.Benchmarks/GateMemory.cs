using System.Diagnostics;
using System.Globalization;

namespace EvalKit.Benchmarks;

/// <summary>
/// Whether the memory of a gate grows with its trials, for the gates that keep most of each: a clustered pass rate, a comparison, and robustness. The number
/// of cases stays what it is, and the trials of each grow a hundredfold. Every line has a process of its own.
/// </summary>
internal static class GateMemory
{
    private const int Cases = 1_000;

    private static readonly int[] Sizes = [10_000, 1_000_000];

    private static readonly string[] Gates = ["pass rate, clustered", "no regression", "robustness"];

    public static async Task CompareAsync()
    {
        Console.WriteLine("gate | cases | trials | seconds | µs per trial | peak managed MB, live | peak working set MB | verdict");
        foreach (var gate in Gates)
        {
            foreach (var trials in Sizes) await RunAsync(gate, Cases, trials);
        }

        // Robustness has one trial per case and severity, so more trials are more cases.
        await RunAsync("robustness", 500_000, 1_000_000);
        await RunAsync("pass rate, clustered", 500_000, 1_000_000);
    }

    public static async Task MeasureAsync(string gate, int cases, int trials)
    {
        var folder = Path.Combine(Path.GetTempPath(), "evalkit-bench-" + Path.GetRandomFileName());
        var calls = 0;
        long live = 0;
        var plan = Plan(gate, cases, trials, () =>
        {
            var call = Interlocked.Increment(ref calls);
            // Collections are dear: a hundred looks.
            if (call % (trials / 100) == 0) live = Math.Max(live, GC.GetTotalMemory(forceFullCollection: true));
            return call;
        });
        try
        {
            var watch = Stopwatch.StartNew();
            await using var session = new EvalSession(new EvalOptions { ResultsDirectory = folder, ShrinkShare = 0 });
            var result = await plan.RunAsync(session);
            watch.Stop();
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{gate} | {cases} | {calls} | {watch.Elapsed.TotalSeconds:F1} | {watch.Elapsed.TotalMicroseconds / calls:F1} | {live / 1e6:F1} | {self.PeakWorkingSet64 / 1e6:F1} | {result.Gates[0].Verdict}"));
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static EvalPlan<int, Reply> Plan(string gate, int cases, int trials, Func<int> count)
    {
        var plan = Eval.Over(Enumerable.Range(0, cases))
            .Id(i => string.Create(CultureInfo.InvariantCulture, $"c{i}")).Named("gates")
            .Ask(i => string.Create(CultureInfo.InvariantCulture, $"case {i} of a list of cases"))
            .Using((_, _) => Task.FromResult(count() % 20 == 0 ? "wrong" : "ok"))
            .Expect(_ => Answer.Equal("ok"))
            .Budget(calls: trials + cases);
        var perCase = trials / cases;
        return gate switch
        {
            "no regression" => plan.Trials(perCase / 2).Compare("other", (_, _) => Task.FromResult(count() % 20 == 0 ? "wrong" : "ok")).Require(NoRegression.Against("other")),
            // One probe of each case; the other trials are repeats of the clean and the perturbed input.
            "robustness" when perCase > 2 => plan.Under(Perturb.Text.Whitespace()).Trials(Math.Max(1, perCase / 2)).Require(Robustness.AtLeast(severity: 2, loses: 0.1), PassRate.Perturbed().AtLeast(0.5)),
            "robustness" => plan.Under(Perturb.Text.Whitespace()).Require(Robustness.AtLeast(severity: 2, loses: 0.1)),
            _ => plan.Trials(perCase).Require(PassRate.AtLeast(0.9)),
        };
    }

    private static async Task RunAsync(string gate, int cases, int trials)
    {
        using var child = Process.Start(Environment.ProcessPath!, ["gate", gate, cases.ToString(CultureInfo.InvariantCulture), trials.ToString(CultureInfo.InvariantCulture)]);
        await child.WaitForExitAsync();
        if (child.ExitCode != 0) throw new InvalidOperationException($"{gate} over {trials} trials ended with exit code {child.ExitCode}.");
    }
}
