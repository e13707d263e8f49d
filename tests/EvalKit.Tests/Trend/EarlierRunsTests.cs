using EvalKit.Extensibility;

namespace EvalKit.Tests;

public sealed class EarlierRunsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_knows_what_those_before_it_came_to()
    {
        foreach (var right in new[] { 3, 5, 4 }) await RunAsync(right);

        var plan = await RunAsync(2);

        Assert.Equal([(3, 5), (5, 5), (4, 5)], plan.Earlier.Select(run => ((int)run.CleanPassed, (int)run.CleanTrials)));
        Assert.All(plan.Earlier, run => Assert.Equal("echo@1", run.Subject));
        Assert.Equal(["earlier runs, clean: 3/5, 5/5, 4/5; now 2/5"], TrendWords.Lines(RunReport.Read(Newest()).Evals[0]));
        Assert.Contains("earlier runs, clean: 3/5, 5/5, 4/5; now 2/5", File.ReadAllText(Path.Combine(Newest(), "report.md")), StringComparison.Ordinal);
        Assert.Contains("aria-label=\"earlier runs, clean: 3/5, 5/5, 4/5; now 2/5\"", File.ReadAllText(Path.Combine(Newest(), "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_run_has_none() => Assert.Empty((await RunAsync(1)).Earlier);

    [Theory]
    [InlineData("")]
    [InlineData("# evalkit-rates\t2\ntrend\techo@1\t1\t5\t0\t0\n")]
    [InlineData("# evalkit-rates\t1\ntrend\techo@1\t9\t5\t0\t0\n")]
    [InlineData("# evalkit-rates\t1\ntrend\techo@1\t-1\t5\t0\t0\n")]
    [InlineData("# evalkit-rates\t1\ntrend\n\t\t\t\t\t\n")]
    public async Task What_cannot_be_read_is_no_run(string text)
    {
        await RunAsync(3);
        File.WriteAllText(Path.Combine(Newest(), RunRates.FileName), text);

        Assert.Empty((await RunAsync(1)).Earlier);
    }

    [Fact]
    public void Only_evals_that_were_run_whole_leave_a_rate()
    {
        static IEnumerable<JournalEntry> Journal(long planned, string? ending) =>
            [new EvalEntry { Id = "a\tb", PlannedClean = planned }, new TrialEntry { Case = "1", Outcome = TrialOutcome.Passed }, .. ending is null ? Array.Empty<JournalEntry>() : [new EvalEndEntry { Ending = ending }]];

        Assert.EndsWith("\na\\tb\tundeclared\t1\t1\t0\t0\n", RunRates.Text(RunReport.Of(Journal(1, "complete"))), StringComparison.Ordinal);
        Assert.All([Journal(2, "complete"), Journal(1, "budget"), Journal(1, null)], journal => Assert.Single(RunRates.Text(RunReport.Of(journal)).TrimEnd('\n').Split('\n')));
    }

    [Theory]
    [InlineData(TrialOutcome.Errored)]
    [InlineData(TrialOutcome.Skipped)]
    [InlineData(TrialOutcome.Unscored)]
    public void A_trial_without_a_verdict_leaves_no_rate(TrialOutcome missing)
    {
        EvalEntry plan = new() { Id = "a", PlannedClean = 1, PlannedPerturbed = 1 };
        static TrialEntry Trial(int axis, TrialOutcome outcome) => new() { Case = "1", Axis = axis, Outcome = outcome };

        Assert.True(LeavesARate(plan, Trial(-1, TrialOutcome.Passed), Trial(0, TrialOutcome.Failed), new EvalEndEntry()));
        Assert.False(LeavesARate(plan, Trial(-1, TrialOutcome.Passed), Trial(0, missing), new EvalEndEntry()));
        Assert.False(LeavesARate(plan, Trial(-1, missing), Trial(0, TrialOutcome.Failed), new EvalEndEntry()));
    }

    [Fact]
    public void A_reply_that_was_recorded_earlier_leaves_no_rate()
    {
        EvalEntry plan = new() { Id = "a", PlannedClean = 1 };
        TrialEntry trial = new() { Case = "1", Outcome = TrialOutcome.Passed };

        Assert.False(LeavesARate(plan, trial with { Replayed = new(2026, 11, 2) }, new EvalEndEntry { Replayed = 1 }));
        Assert.False(LeavesARate(plan, trial, new EvalEndEntry { Replayed = 1 }));
    }

    [Theory]
    [InlineData(RunEnvironment.Shard, "1/2", false)]
    [InlineData(RunEnvironment.Replayed, "one failure", false)]
    [InlineData(RunEnvironment.Merged, "2 of 2 shards", true)]
    [InlineData(RunEnvironment.Resumed, "20261121T094102123Z-7f3ac1", true)]
    public void A_shard_and_a_replay_leave_no_rate_and_a_whole_run_in_parts_does(string fact, string value, bool leaves)
    {
        var run = SampleRun.Run with { Environment = new Dictionary<string, string> { [fact] = value } };

        Assert.Equal(leaves, LeavesARate(run, new EvalEntry { Id = "a", PlannedClean = 1 }, new TrialEntry { Case = "1", Outcome = TrialOutcome.Passed }, new EvalEndEntry()));
    }

    [Fact]
    public void Figures_that_no_run_can_have_are_not_drawn()
    {
        EvalEntry plan = new() { Id = "hostile", Earlier = [new("r", "s", long.MaxValue, 1, -1, 5), new("r", "s", 1, long.MinValue, 0, 0)] };
        using var output = new StringWriter();

        HtmlTrend.Add(RunReport.Of([plan]).Evals[0], new(new(output), new(null, 1)));

        Assert.DoesNotContain("NaN", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<circle", output.ToString(), StringComparison.Ordinal);
    }

    private static bool LeavesARate(params JournalEntry[] journal) => RunRates.Text(RunReport.Of(journal)).Contains("\na\t", StringComparison.Ordinal);

    private async Task<EvalEntry> RunAsync(int right)
    {
        await using (var session = new EvalSession(new EvalOptions { ResultsDirectory = _folder.Path }))
        {
            await Eval.Over(Enumerable.Range(0, 5).Select(number => new Sum($"case-{number}", number))).Ask(sum => sum.Id)
                .Using((prompt, _) => Task.FromResult(prompt.Text)).Identity("echo", "1").Named("trend")
                .Expect(sum => Answer.Equal(sum.Number < right ? sum.Id : "?")).Require(Gate.AllMustPass).RunAsync(session, TestContext.Current.CancellationToken);
        }

        return JournalReader.Read(Newest()).OfType<EvalEntry>().Single();
    }

    private string Newest() => Directory.GetDirectories(Path.Combine(_folder.Path, "runs")).Max(StringComparer.Ordinal)!;

    private sealed record Sum(string Id, int Number);
}
