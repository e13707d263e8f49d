using EvalKit.Extensibility;

namespace EvalKit.Tests;

/// <summary>A disk that fills up, at any moment of a run: the run is never green, what was stored stays readable, and the message helps.</summary>
public static class FullDiskTests
{
    /// <summary>What a child process does under a limit on the size of its files; it prints what became of it.</summary>
    internal static Action<int> Filling(string folder, int cases, int replyLength) => _ =>
    {
        var session = new EvalSession(new EvalOptions { ResultsDirectory = folder, NullReplyCases = 0 });
        Say("run", () => Lab.Plan(cases, _ => new string('x', replyLength)).Budget(calls: 100_000).RunAsync(session).GetAwaiter().GetResult().Passed ? "green" : "red");
        Say("report", () =>
        {
            session.CompleteAsync(null).AsTask().GetAwaiter().GetResult();
            return "written";
        });
    };

    /// <summary>Writes a small committed file, and then one that is larger than the child may write.</summary>
    internal static Action<int> Replacing(string path) => step => Say("file", () =>
    {
        new CommittedFile(path, "baseline", (line, problem, cause) => new BaselineException(path, line, problem, cause)).Write(new string('y', step == 0 ? 100 : 1_000_000));
        return "written";
    });

    private static void Say(string what, Func<string> act)
    {
        try
        {
            Console.Out.WriteLine($"{what}: {act()}");
        }
        catch (Exception exception) when (exception is RunStoreException or CommittedFileException)
        {
            Console.Out.WriteLine($"{what}: {exception.GetType().Name}: {exception.Message}");
        }
    }

    public sealed class InTheMiddle
    {
        // A line of the journal each: the eval's, forty trials', verdicts', failures', the end's.
        private static EvalPlan<Item, Reply> Plan() => Lab.Plan(20, text => text.Contains("number 7", StringComparison.Ordinal) ? "no" : "ok")
            .Under(Perturb.Text.Whitespace()).Require(PassRate.AtLeast(0.6), PassRate.Perturbed().AtLeast(0.6).ForEach(By.Difficulty));

        [Theory]
        [InlineData(1)]
        [InlineData(8)]
        public async Task At_whichever_line_the_disk_is_full_the_run_is_not_green(int concurrency)
        {
            var lines = await LinesAsync();
            for (var stored = 0; stored < lines; stored++)
            {
                var store = new FailingRunStore(stored);
                var session = new EvalSession(new EvalOptions { ResultsDirectory = Path.GetTempPath(), NullReplyCases = 0, Concurrency = concurrency }, store);

                var error = await Assert.ThrowsAsync<RunStoreException>(() => Plan().RunAsync(session));

                Assert.Equal("trials.jsonl", error.Path);
                Assert.Equal(stored, store.Entries.Count);
            }
        }

        [Fact]
        public async Task Test_by_test_one_is_red_and_none_that_comes_after_it_is_green()
        {
            var lines = await LinesAsync();
            for (var stored = 0; stored < lines; stored++)
            {
                var store = new FailingRunStore(stored);
                var session = new EvalSession(new EvalOptions { ResultsDirectory = Path.GetTempPath(), NullReplyCases = 0 }, store);
                using var run = session.RunOf(Plan(), "lab");
                var red = false;
                foreach (var cell in (await run.OutlineAsync(default)).Cells)
                    red |= await IsRedAsync(() => run.RunCellAsync(cell.Label, default), red);
                red |= await IsRedAsync(() => run.RunAllAsync(alone: false, default), red);
                // The last line says how the eval ended, and is written when no test is left.
                Assert.True(red || Record.Exception(run.Complete) is RunStoreException);
            }
        }

        private static async Task<bool> IsRedAsync(Func<Task<EvalTestReport>> test, bool wasRed)
        {
            try
            {
                var report = await test();
                Assert.False(wasRed && report.Outcome is (EvalTestOutcome.Passed or EvalTestOutcome.PassedWithWarning), report.Message);
                return false;
            }
            catch (RunStoreException)
            {
                return true;
            }
        }

        private static async Task<int> LinesAsync()
        {
            var store = new FailingRunStore(int.MaxValue);
            await Plan().RunAsync(new EvalSession(new EvalOptions { ResultsDirectory = Path.GetTempPath(), NullReplyCases = 0 }, store));
            return store.Entries.Count;
        }
    }

    /// <summary>With a real limit on the size of files, which the system reports as it reports a full disk.</summary>
    public sealed class WithALimit : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        [Fact]
        public async Task A_journal_that_can_grow_no_more_ends_the_run()
        {
            var said = await ChildAsync(blocks: 64, "filling", 1, _folder.Path, "2000", "2");

            var run = Assert.Single(Directory.GetDirectories(Path.Combine(_folder.Path, "runs")));
            Assert.StartsWith($"run: RunStoreException: Cannot write to '{Path.Combine(run, "trials.jsonl")}': ", said[0], StringComparison.Ordinal);
            Assert.Contains("free disk space", said[0], StringComparison.Ordinal);
            var tally = new JournalTally();
            var entries = JournalReader.Read(run, tally).ToList();
            Assert.InRange(entries.OfType<TrialEntry>().Count(), 50, 1999);
            Assert.InRange(tally.TornLines, 0, 1);
            Assert.Empty(entries.OfType<VerdictEntry>());
            Assert.NotEqual(EvalStatus.Passed, Assert.Single(RunReport.Read(run).Evals).Status);
        }

        [Fact]
        public async Task A_reply_that_does_not_fit_ends_the_run_and_leaves_no_part_of_itself()
        {
            var said = await ChildAsync(blocks: 64, "filling", 1, _folder.Path, "20", "500000");

            var run = Assert.Single(Directory.GetDirectories(Path.Combine(_folder.Path, "runs")));
            Assert.StartsWith("run: RunStoreException: Cannot write ", said[0], StringComparison.Ordinal);
            Assert.Contains(run, said[0], StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(Path.Combine(run, "blobs")));
            Assert.Empty(JournalReader.Read(run).OfType<TrialEntry>());
        }

        [Fact]
        public async Task A_report_that_does_not_fit_is_named_and_the_journal_is_whole()
        {
            var said = await ChildAsync(blocks: 16, "filling", 1, _folder.Path, "20", "2");

            var run = Assert.Single(Directory.GetDirectories(Path.Combine(_folder.Path, "runs")));
            Assert.Equal("run: red", said[0]);
            Assert.StartsWith($"report: RunStoreException: Cannot write the report '{Path.Combine(run, "report.html")}': ", said[1], StringComparison.Ordinal);
            Assert.EndsWith("and evalkit report shows the run.", said[1], StringComparison.Ordinal);
            Assert.Equal(["replies.log", "report.md", "run.json", "trials.jsonl"], Directory.GetFiles(run).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.Equal(20, JournalReader.Read(run).OfType<TrialEntry>().Count());
        }

        [Fact]
        public async Task A_committed_file_that_does_not_fit_leaves_the_earlier_one()
        {
            var path = Path.Combine(_folder.Path, "lab.json");

            var said = await ChildAsync(blocks: 64, "replacing", 2, path);

            Assert.Equal("file: written", said[0]);
            Assert.StartsWith($"file: BaselineException: {path}: the baseline cannot be written (", said[1], StringComparison.Ordinal);
            Assert.Contains("free disk space", said[1], StringComparison.Ordinal);
            Assert.Equal(new string('y', 100), await File.ReadAllTextAsync(path));
            Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
        }

        public void Dispose() => _folder.Dispose();

        private static async Task<IReadOnlyList<string>> ChildAsync(int blocks, string task, int steps, params string[] arguments)
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no limit on the size of a process's files.");
            using var child = RepeatingChild.StartLimited(blocks, task, steps, arguments);
            var said = await child.StandardOutput.ReadToEndAsync();
            await child.WaitForExitAsync();
            Assert.Equal(0, child.ExitCode);
            return [.. said.Split('\n').Where(line => line.Contains(": ", StringComparison.Ordinal) && !line.StartsWith(' '))];
        }
    }
}
