using EvalKit.Extensibility;
using EvalKit.Tests.Resuming;

namespace EvalKit.Tests.Sharding;

/// <summary>One shard of a run: what it tries, and that it judges nothing.</summary>
public sealed class ShardedRunTests : IDisposable
{
    private readonly RunLab _lab = new();

    public void Dispose() => _lab.Dispose();

    [Fact]
    public async Task The_shards_together_try_what_one_run_would_have_tried()
    {
        using var other = new RunLab();
        var whole = await other.RunAsync(ResumeTests.Plan(new ScriptedSubject()));

        var shards = await _lab.ShardsAsync(ResumeTests.Plan(new ScriptedSubject()), 5);

        Assert.Equal(whole.Trials, shards.SelectMany(shard => shard.Trials).Order(StringComparer.Ordinal));
        Assert.All(shards, shard => Assert.Equal(12 * 3, shard.Trials.Count));
    }

    [Fact]
    public async Task No_gate_of_a_shard_is_decided_and_none_passes()
    {
        var shard = await _lab.RunAsync(Lab.Plan(60, _ => "ok", PassRate.AtLeast(0.8), PassRate.AtLeast(0.8).ForEach(By.Difficulty), Gate.AllMustPass), options => options with { Shard = new(2, 3) });

        Assert.Equal("2/3", shard.Run.Environment["shard"]);
        Assert.Equal(5, shard.Entries.OfType<VerdictEntry>().Count());
        Assert.All(shard.Entries.OfType<VerdictEntry>(), verdict => Assert.Equal(("deferred", Verdict.Incomplete), (verdict.State, verdict.Verdict)));
        Assert.False(shard.Result.Passed);
        Assert.Empty(shard.Result.Gates);
        Assert.Equal(EvalStatus.Unjudged, Assert.Single(RunReport.Read(shard.Folder).Evals).Status);
        Assert.Equal(0, RunReport.Read(shard.Folder).Evals[0].Unrecorded);
        Assert.Contains("this is shard 2/3", File.ReadAllText(Path.Combine(shard.Folder, "report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_tests_are_skipped_with_the_reason_and_the_figures_of_its_part()
    {
        await using var session = new EvalSession(_lab.Options with { Shard = new(2, 3) });
        using var run = session.RunOf(Lab.Plan(90, _ => "ok", PassRate.AtLeast(0.8), PassRate.AtLeast(0.8).ForEach(By.Difficulty)), "lab");

        var cell = await run.RunCellAsync("text/hard", default);
        var all = await run.RunAllAsync(alone: false, default);

        Assert.All([cell, all], report => Assert.Equal(EvalTestOutcome.NotEvaluated, report.Outcome));
        Assert.Equal("deferred: this is shard 2/3; evalkit merge decides over all of them.\n  text/hard 10/10 passed", cell.Message);
    }

    [Fact]
    public async Task It_shrinks_its_own_failures_with_its_share_of_the_calls()
    {
        var shards = await _lab.ShardsAsync(ResumeTests.Plan(new ScriptedSubject(rightOf100: 60, brokenOf100: 0)), 3);

        Assert.All(shards, shard =>
        {
            Assert.NotEmpty(shard.Result.Failures);
            Assert.InRange(shard.End.ShrinkCalls, 1, 15);
        });
        Assert.Empty(shards[0].Result.Failures.Select(failure => failure.CaseId).Intersect(shards[1].Result.Failures.Select(failure => failure.CaseId)));
    }

    [Fact]
    public async Task A_shard_without_a_case_runs_nothing()
    {
        var shards = await _lab.ShardsAsync(Lab.Plan(5, _ => "ok", Gate.AllMustPass), 8);

        Assert.Equal([0, 0, 0, 1, 1, 1, 1, 1], shards.Select(shard => shard.Trials.Count).Order());
    }

    [Fact]
    public async Task A_budget_of_calls_cuts_off_the_same_trials_in_shards_as_in_one_run()
    {
        using var other = new RunLab();
        var whole = await other.RunAsync(ResumeTests.Plan(new ScriptedSubject()).Budget(calls: 70));

        var shards = await _lab.ShardsAsync(ResumeTests.Plan(new ScriptedSubject()).Budget(calls: 70), 4);

        Assert.Equal(whole.Trials, shards.SelectMany(shard => shard.Trials).Order(StringComparer.Ordinal));
        Assert.InRange(shards.Sum(shard => shard.End.Calls), 1, 70);
    }

    [Fact]
    public async Task Of_tokens_a_shard_has_its_share()
    {
        var shards = await _lab.ShardsAsync(ResumeTests.Plan(new ScriptedSubject(brokenOf100: 0)).Budget(tokens: 720), 3);

        // Twelve tokens a call, up to eight calls in flight when the share is used up.
        Assert.All(shards, shard => Assert.InRange(shard.End.Calls, 20, 28));
    }

    [Fact]
    public async Task A_shard_that_was_cut_off_is_resumed_as_that_shard_alone()
    {
        using var stop = new CancellationTokenSource();
        var first = new ScriptedSubject { Before = call => { if (call == 9) stop.Cancel(); } };
        await _lab.RunAsync(ResumeTests.Plan(first), options => options with { Shard = new(2, 3), Concurrency = 1 }, stop.Token);

        var refused = await Assert.ThrowsAsync<RunMismatchException>(() => _lab.ResumeAsync(ResumeTests.Plan(first), _lab.LastRun().Id));
        var resumed = await _lab.ResumeAsync(ResumeTests.Plan(new ScriptedSubject()), change: options => options with { Shard = new(2, 3) });

        Assert.Contains("it was shard 2/3 and this is none", refused.Message, StringComparison.Ordinal);
        Assert.Equal(("complete", "2/3"), (resumed.End.Ending, resumed.Run.Environment["shard"]));
        Assert.InRange(resumed.End.TakenOver, 8, 9);
    }
}
