using System.Globalization;
using EvalKit.Extensibility;

namespace EvalKit.Tests.Resuming;

/// <summary>
/// Runs in a process of their own, killed at any moment and gone on with: nothing is lost, nothing is there twice, and only what was in flight is paid
/// for twice. <c>TEST_KILLS</c> sets how many; 200 take some minutes.
/// </summary>
public sealed class KilledRunTests
{
    private const int Concurrency = 4;
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("TEST_KILLS") ?? "20", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_killed_run_is_gone_on_with_as_if_nothing_had_happened()
    {
        using var other = new RunLab();
        var steady = new ScriptedSubject(brokenOf100: 0);
        var whole = await other.RunAsync(ResumeTests.Plan(steady), options => options with { Concurrency = Concurrency });
        var chance = new Random(20261121);
        var midRun = 0;

        for (var killed = 0; killed < Kills;)
        {
            using var lab = new RunLab();
            // Every third run is killed again while it resumes.
            var kills = Math.Min(Kills - killed, killed % 3 == 2 ? 2 : 1);
            var ended = false;
            for (var i = 0; i < kills && !ended; i++, killed++)
            {
                await KillAsync(lab, resume: i > 0, chance.Next(0, steady.Calls * 3 / 4), chance.Next(0, 3));
                ended = EarlierRun.Read(lab.LastRun().Folder).HasEnded;
                if (!ended) midRun++;
            }

            // The kill came too late.
            if (ended) continue;
            var asked = Lines(lab);
            var kept = Directory.GetDirectories(Path.Combine(lab.Results, "runs")).Sum(Records);
            var last = new ScriptedSubject(brokenOf100: 0);
            var resumed = await lab.ResumeAsync(ResumeTests.Plan(last), change: options => options with { Concurrency = Concurrency });

            Assert.Equal(whole.Verdicts, resumed.Verdicts);
            Assert.Equal(whole.AllTrials, resumed.AllTrials);
            Assert.Equal(kept, resumed.End.TakenOver);
            Assert.Equal(steady.Calls, kept + last.Calls);
            Assert.InRange(asked - kept, 0, kills * Concurrency);
        }

        Assert.InRange(midRun, Kills * 3 / 4, Kills);
    }

    /// <summary>What the child does: the run, a line for each call before it is made.</summary>
    internal static Action<int> Running(string folder, string resume) => _ =>
    {
        using var calls = new FileStream(Path.Combine(folder, "calls"), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var subject = new ScriptedSubject(brokenOf100: 0, delay: TimeSpan.FromMilliseconds(2))
        {
            Before = _ =>
            {
                lock (calls) calls.Write("\n"u8);
            },
        };
        var options = new EvalOptions
        {
            ResultsDirectory = Path.Combine(folder, ".evalkit"), CommittedDirectory = Path.Combine(folder, "evalkit"), NullReplyCases = 0, Concurrency = Concurrency,
            Resume = resume.Length == 0 ? null : resume,
        };
        RunAsync().GetAwaiter().GetResult();

        async Task RunAsync()
        {
            await using var session = new EvalSession(options);
            await ResumeTests.Plan(subject).RunAsync(session);
        }
    };

    /// <summary>Kills the child once it has made so many calls, or a few milliseconds later.</summary>
    private static async Task KillAsync(RunLab lab, bool resume, int calls, int later)
    {
        var before = Lines(lab);
        var runs = Runs();
        using var child = RepeatingChild.Start("run", 1, lab.Path, resume ? "last" : "");
        while (!child.HasExited && (Lines(lab) - before < (resume ? calls / 4 : calls) || Runs() == runs)) await Task.Delay(1);
        if (later > 0) await Task.Delay(later);
        child.Kill();
        await child.WaitForExitAsync();

        // At least the folder is there: what is killed before it has not begun.
        int Runs() => Directory.Exists(Path.Combine(lab.Results, "runs")) ? Directory.EnumerateFiles(lab.Results, FileRunStore.JournalName, SearchOption.AllDirectories).Count(file => new FileInfo(file).Length > 0) : 0;
    }

    private static int Lines(RunLab lab) => File.Exists(Path.Combine(lab.Path, "calls")) ? (int)new FileInfo(Path.Combine(lab.Path, "calls")).Length : 0;

    private static int Records(string run)
    {
        using var replies = new TakenReplies();
        replies.Add(Path.Combine(run, ReplyLogFormat.FileName), errors: true);
        return replies.Count;
    }
}
