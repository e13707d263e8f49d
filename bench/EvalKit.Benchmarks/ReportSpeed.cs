using System.Diagnostics;
using System.Globalization;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Benchmarks;

/// <summary>How long the page of a long run takes, and how large it is. Every size runs in a process of its own, so that a peak is its own.</summary>
internal static class ReportSpeed
{
    private const int Evals = 4;
    private const int Axes = 12;
    private static readonly int[] Sizes = [10_000, 1_000_000];

    public static async Task CompareAsync()
    {
        Console.WriteLine("trials | journal MB | read s | write s | again s | page kB | peak working set MB");
        foreach (var trials in Sizes)
        {
            using var child = Process.Start(Environment.ProcessPath!, ["report", trials.ToString(CultureInfo.InvariantCulture)]);
            await child.WaitForExitAsync();
            if (child.ExitCode != 0) throw new InvalidOperationException($"{trials} trials ended with exit code {child.ExitCode}.");
        }
    }

    public static void Measure(int trials)
    {
        var folder = Path.Combine(Path.GetTempPath(), "evalkit-bench-" + Path.GetRandomFileName());
        try
        {
            var store = FileRunStore.Create(folder);
            foreach (var entry in Entries(trials)) store.Append(entry);
            var watch = Stopwatch.StartNew();
            var report = RunReport.Read(store.Location);
            var read = watch.Elapsed;
            var (first, second) = (Write(report, store.Location), Write(report, store.Location));
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{trials} | {new FileInfo(store.JournalPath).Length / 1e6:F1} | {read.TotalSeconds:F2} | {first.Elapsed.TotalSeconds:F2} | {second.Elapsed.TotalSeconds:F2} | {first.Bytes / 1e3:F0} | {self.PeakWorkingSet64 / 1e6:F0}"));
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static (TimeSpan Elapsed, long Bytes) Write(RunReport report, string folder)
    {
        var path = Path.Combine(folder, HtmlReport.FileName);
        var watch = Stopwatch.StartNew();
        using (var html = new StreamWriter(path)) HtmlReport.Write(report, folder, html);
        return (watch.Elapsed, new FileInfo(path).Length);
    }

    private static IEnumerable<JournalEntry> Entries(int trials)
    {
        CellEntry[] cells = [.. from modality in Enumerable.Range(1, 6) from difficulty in Enum.GetValues<Difficulty>().Take(4) select new CellEntry((Modality)modality, difficulty, trials / Evals / 48)];
        AxisEntry[] axes = [.. Enumerable.Range(0, Axes).Select(axis => new AxisEntry($"perturbation {axis}", 5, Modality.Image))];
        for (var eval = 0; eval < Evals; eval++)
        {
            yield return new EvalEntry { Eval = eval, Id = $"LongEvals.Number_{eval}", Cases = trials / Evals / 2, Clusters = trials / Evals / 2, Cells = cells, Axes = axes, PlannedClean = trials / Evals / 2, PlannedPerturbed = trials / Evals / 2 };
            for (var i = 0; i < trials / Evals; i++)
            {
                var axis = i % 2 == 0 ? -1 : i / 2 % Axes;
                yield return new TrialEntry
                {
                    Eval = eval, Case = $"case-{i / 2:000000}", Cell = i % cells.Length, Axis = axis, Chain = axis < 0 ? "" : "image.rotation@1(2.1)", Severity = axis < 0 ? 0 : 0.1 + i % 49 * 0.1,
                    Outcome = i % 7 == 0 ? TrialOutcome.Failed : i % 97 == 0 ? TrialOutcome.Errored : TrialOutcome.Passed, Reason = i % 7 == 0 ? "expected \"41.20\", got \"4120\"" : null, Reply = "4120", Milliseconds = 12.5,
                };
            }

            for (var i = 0; i < 24; i++) yield return new VerdictEntry { Eval = eval, Gate = "PassRate.Perturbed().AtLeast(0.75).ForEach(By.Cell)", Slice = $"slice {i}", Verdict = (Verdict)(i % 3), Text = "perturbed pass rate 18/60 = 0.30, at most 0.44 (one-sided 98.33 %, as one of 3 slices), required ≥ 0.75" };
            for (var i = 0; i < 100; i++) yield return new FailureEntry { Eval = eval, Case = $"case-{i:000000}", Axis = 0, Chain = "image.rotation@1(2.1)", Display = "rotation 2.1° (severity 1.0)", Failures = 5, Trials = 5, Expected = "41.20", Reply = "4120", Replay = new string('x', 180) };
            yield return new EvalEndEntry { Eval = eval, Calls = trials / Evals, Seconds = 100 };
        }
    }
}
