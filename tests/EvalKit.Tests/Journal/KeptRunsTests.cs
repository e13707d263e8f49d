using EvalKit.Extensibility;

namespace EvalKit.Tests;

public sealed class KeptRunsTests : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private readonly TemporaryFolder _folder = new();

    private string Runs => Path.Combine(_folder.Path, "runs");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_newest_stay_and_the_oldest_go()
    {
        var names = Enumerable.Range(1, 5).Select(day => Run(day)).ToList();

        Assert.Empty(KeptRuns.RemoveOld(_folder.Path, 2, own: "", Now));

        Assert.Equal(names[^2..], Left());
    }

    [Fact]
    public void With_0_all_stay()
    {
        Run(1);

        KeptRuns.RemoveOld(_folder.Path, 0, own: "", Now);

        Assert.Single(Left());
    }

    [Fact]
    public void A_pinned_run_stays_and_takes_no_place_of_another()
    {
        var names = Enumerable.Range(1, 3).Select(day => Run(day)).ToList();
        File.WriteAllText(Path.Combine(Runs, names[0], KeptRuns.Pin), "");

        KeptRuns.RemoveOld(_folder.Path, 1, own: "", Now);

        Assert.Equal([names[0], names[2]], Left());
    }

    [Fact]
    public void A_run_that_is_being_written_stays_however_old_it_is()
    {
        var name = Run(1);
        using (var writer = File.OpenHandle(Path.Combine(Runs, name, FileRunStore.JournalName), FileMode.Open, FileAccess.Write, FileShare.Read))
        {
            Run(2);
            KeptRuns.RemoveOld(_folder.Path, 1, own: "", Now);
            Assert.Equal(2, Left().Count);
        }

        KeptRuns.RemoveOld(_folder.Path, 1, own: "", Now);
        Assert.Single(Left());
    }

    [Fact]
    public void A_run_without_a_report_stays_for_a_day()
    {
        var name = Run(1);
        Run(2);
        File.Delete(Path.Combine(Runs, name, MarkdownReport.FileName));

        KeptRuns.RemoveOld(_folder.Path, 1, own: "", Now);
        Assert.Equal(2, Left().Count);

        KeptRuns.RemoveOld(_folder.Path, 1, own: "", Now + TimeSpan.FromDays(2));
        Assert.Single(Left());
    }

    [Fact]
    public void The_run_that_asks_stays()
    {
        var own = Run(1);
        Run(2);

        KeptRuns.RemoveOld(_folder.Path, 1, Path.GetFullPath(Path.Combine(Runs, own)), Now);

        Assert.Equal(2, Left().Count);
    }

    [Fact]
    public void Nothing_that_is_no_run_and_nothing_behind_a_link_is_touched()
    {
        var outside = Directory.CreateDirectory(Path.Combine(_folder.Path, "outside")).FullName;
        File.WriteAllText(Path.Combine(outside, FileRunStore.JournalName), "");
        File.WriteAllText(Path.Combine(outside, MarkdownReport.FileName), "");
        var old = Run(1);
        Directory.CreateSymbolicLink(Path.Combine(Runs, "20200101T000000000Z-aaaaaa"), outside);
        Directory.CreateSymbolicLink(Path.Combine(Runs, old, "linked"), outside);
        Directory.CreateDirectory(Path.Combine(Runs, "notes"));
        Run(2);

        Assert.Empty(KeptRuns.RemoveOld(_folder.Path, 1, own: "", Now));

        Assert.Equal(["20200101T000000000Z-aaaaaa", "20261102T000000000Z-abcdef", "notes"], Left());
        Assert.Equal(2, Directory.GetFiles(outside).Length);
    }

    [Fact]
    public async Task A_session_removes_what_is_too_much_when_it_ends()
    {
        for (var i = 0; i < 4; i++)
        {
            await using var session = new EvalSession(new EvalOptions { ResultsDirectory = _folder.Path, KeepRuns = 2 });
            await Eval.Over([new Sum("a")]).Ask(sum => sum.Id).Using((prompt, _) => Task.FromResult(prompt.Text)).Named("kept").Expect(sum => Answer.Equal(sum.Id)).Require(Gate.AllMustPass).RunAsync(session, TestContext.Current.CancellationToken);
        }

        Assert.Equal(2, Left().Count);
    }

    private string Run(int day)
    {
        var name = FormattableString.Invariant($"202611{day:00}T000000000Z-abcdef");
        var folder = Directory.CreateDirectory(Path.Combine(Runs, name)).FullName;
        File.WriteAllText(Path.Combine(folder, FileRunStore.JournalName), "");
        File.WriteAllText(Path.Combine(folder, MarkdownReport.FileName), "");
        return name;
    }

    private List<string> Left() => [.. Directory.GetDirectories(Runs).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private sealed record Sum(string Id);
}
