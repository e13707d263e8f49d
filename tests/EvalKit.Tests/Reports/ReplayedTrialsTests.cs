using EvalKit.Extensibility;

namespace EvalKit.Tests;

public sealed class ReplayedTrialsTests
{
    private const string Line = "of 4 trials 3 were answered from replies recorded 2026-11-02…2026-11-20";

    [Fact]
    public void Every_report_says_how_many_trials_are_replays_and_when_they_were_recorded()
    {
        var report = RunReport.Of(Run());

        foreach (var text in new[] { ConsoleReport.Render(report), MarkdownReport.Render(report), HtmlReport.Render(report) })
            Assert.Contains(Line, string.Join(' ', text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_replays_says_nothing_of_them() => Assert.Null(new ReplayedTrials().Line());

    [Fact]
    public void One_day_is_named_once_and_a_skipped_trial_was_not_answered()
    {
        var trials = new ReplayedTrials();
        trials.Add(new() { Case = "a", Outcome = TrialOutcome.Passed, Replayed = new(2026, 1, 2) });
        trials.Add(new() { Case = "b", Outcome = TrialOutcome.Skipped });

        Assert.Equal("of 1 trial 1 was answered from replies recorded 2026-01-02: replays, no new evidence", trials.Line());
    }

    private static IEnumerable<JournalEntry> Run() =>
    [
        SampleRun.Run,
        new EvalEntry { Id = "E.Replayed", Subject = "s@1", Cases = 4, Clusters = 4, Cells = [new(Modality.Text, Difficulty.Easy, 4)], PlannedClean = 4, Plan = "4 cases × 1 clean = 4 calls" },
        Trial("a", new(2026, 11, 20)), Trial("b", null), Trial("c", new(2026, 11, 2)), Trial("d", new(2026, 11, 9)),
        new VerdictEntry { Gate = "pass rate ≥ 0.50", Verdict = Verdict.Pass, Passed = 4, Planned = 4, Text = "4/4" },
        new EvalEndEntry { Calls = 1, Replayed = 3, Seconds = 1 },
    ];

    private static TrialEntry Trial(string id, DateOnly? replayed) => new() { Case = id, Outcome = TrialOutcome.Passed, Replayed = replayed };
}
