using EvalKit.Extensibility;

namespace EvalKit.Tests;

public static class RunReportTests
{
    public sealed class Read : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        [Fact]
        public async Task A_run_is_reported_from_its_folder_alone()
        {
            string location;
            await using (var store = FileRunStore.Create(_folder.Path))
            {
                location = store.Location;
                foreach (var entry in SampleRun.FailingEval(0)) store.Append(entry);
            }

            var report = RunReport.Read(location);

            Assert.Equal(
                MarkdownEval.Render(RunReport.Of([SampleRun.Run, .. SampleRun.FailingEval(0)]).Evals[0], linkFiles: true),
                MarkdownEval.Render(Assert.Single(report.Evals), linkFiles: true));
        }

        [Fact]
        public void A_journal_that_was_cut_at_any_line_is_reported_and_never_passes()
        {
            var entries = SampleRun.FailingEval(0).Where(e => e is not VerdictEntry { Verdict: Verdict.Fail }).ToList();

            for (var kept = 1; kept < entries.Count; kept += 7)
                Assert.Equal(EvalStatus.Incomplete, RunReport.Of([SampleRun.Run, .. entries.Take(kept)]).Evals[0].Status);
        }

        [Fact]
        public void A_torn_last_line_is_told()
        {
            var bytes = JournalText.Bytes(SampleRun.Entries());

            Assert.Contains("last line was cut off", MarkdownReport.Render(RunReport.Read(_folder.File("trials.jsonl", bytes.AsSpan(0, bytes.Length - 9)))), StringComparison.Ordinal);
        }

        public void Dispose() => _folder.Dispose();
    }

    public sealed class Of
    {
        private static readonly EvalEntry Plan = new()
        {
            Id = "x", Cells = [new(Modality.Image, Difficulty.Easy, 20), new(Modality.Text, Difficulty.Hard, 20)], Axes = [new("rotation", 5, Modality.Image)], PlannedClean = 4,
        };

        [Fact]
        public void Missing_trials_stay_in_the_denominator()
        {
            var counts = Eval(Trials(TrialOutcome.Passed, TrialOutcome.Errored, TrialOutcome.Unscored, TrialOutcome.Skipped)).Clean;

            Assert.Equal((1, 0, 3, 4), (counts.Passed, counts.Failed, counts.Missing, counts.Trials));
            Assert.Equal(0.25, counts.Rate);
        }

        [Fact]
        public void An_interval_takes_missing_trials_for_failed_below_and_for_passed_above()
        {
            var counts = Eval(Trials([.. Enumerable.Repeat(TrialOutcome.Passed, 8), TrialOutcome.Failed, TrialOutcome.Errored])).Clean;

            Assert.Equal(Statistics.Wilson.Interval(8, 10, 0.95).Lower, counts.Interval.Lower);
            Assert.Equal(Statistics.Wilson.Interval(9, 10, 0.95).Upper, counts.Interval.Upper);
        }

        [Theory]
        [InlineData(TrialPurpose.Identity)]
        [InlineData(TrialPurpose.Factorial)]
        [InlineData(TrialPurpose.Corpus)]
        [InlineData(TrialPurpose.Search)]
        [InlineData(TrialPurpose.Shrink)]
        [InlineData(TrialPurpose.Confirm)]
        [InlineData(TrialPurpose.Null)]
        [InlineData(TrialPurpose.Judge)]
        public void Only_planned_trials_are_evidence(TrialPurpose purpose) =>
            Assert.Equal(0, Eval(Trials(TrialOutcome.Failed).Select(t => t with { Purpose = purpose })).Clean.Trials);

        [Fact]
        public void Clean_and_perturbed_trials_are_never_pooled()
        {
            var eval = Eval([.. Trials(TrialOutcome.Passed), .. Trials(TrialOutcome.Failed).Select(t => t with { Axis = 0, Severity = 2 })]);

            Assert.Equal((1.0, 0.0), (eval.Cells.Single(c => c.Modality == Modality.Image).Clean.Rate, eval.Cells.Single(c => c.Modality == Modality.Image).Perturbed.Rate));
            Assert.Equal((2.0, 2.0), (eval.Axes[0].MeanFailingSeverity, eval.Axes[0].LowestFailingSeverity));
        }

        [Fact]
        public void Unknown_cells_axes_and_evals_are_counted_and_break_nothing()
        {
            var report = RunReport.Of([Plan, .. Trials(TrialOutcome.Passed).SelectMany(t => new[] { t with { Cell = 9 }, t with { Cell = -1 }, t with { Axis = 5 }, t with { Eval = 3 } })]);

            Assert.Equal((3, 1), (report.Evals[0].Strays, report.Orphans));
            Assert.Equal(3, report.Evals[0].Clean.Trials + report.Evals[0].Perturbed.Trials);
        }

        [Theory]
        [InlineData(EvalStatus.Passed, Verdict.Pass)]
        [InlineData(EvalStatus.Inconclusive, Verdict.Pass, Verdict.Inconclusive)]
        [InlineData(EvalStatus.Incomplete, Verdict.Inconclusive, Verdict.Incomplete, Verdict.Pass)]
        [InlineData(EvalStatus.Failed, Verdict.Incomplete, Verdict.Fail, Verdict.Pass)]
        [InlineData(EvalStatus.Unjudged)]
        public void An_eval_is_what_its_worst_verdict_is(object expected, params Verdict[] verdicts) => Assert.Equal(expected,
            RunReport.Of([Plan, .. verdicts.Select(v => new VerdictEntry { Gate = "g", Text = "t", Verdict = v }), new EvalEndEntry()]).Evals[0].Status);

        [Fact]
        public void A_verdict_that_was_not_given_turns_nothing_green() => Assert.Equal(EvalStatus.Unjudged,
            RunReport.Of([Plan, new VerdictEntry { Gate = "g", Text = "t", State = "deferred" }, new EvalEndEntry()]).Evals[0].Status);

        [Fact]
        public void The_weakest_cell_is_the_one_that_is_low_beyond_doubt()
        {
            // 5 of 20 beside 20 of 20 is no chance.
            var eval = Eval([.. Trials([.. Enumerable.Repeat(TrialOutcome.Passed, 20)]), .. Hard(5)]);

            Assert.Equal("text/hard", eval.Weakest?.Cell.Label);
        }

        [Fact]
        public void One_unlucky_trial_does_not_make_a_cell_the_weakest() =>
            Assert.Null(Eval([.. Trials([.. Enumerable.Repeat(TrialOutcome.Passed, 20)]), .. Hard(19)]).Weakest);

        [Fact]
        public void Missing_trials_do_not_make_a_cell_the_weakest() =>
            Assert.Null(Eval([.. Trials([.. Enumerable.Repeat(TrialOutcome.Passed, 20)]), .. Trials([.. Enumerable.Repeat(TrialOutcome.Errored, 20)]).Select(t => t with { Cell = 1 })]).Weakest);

        private static IEnumerable<TrialEntry> Hard(int passed) =>
            Trials([.. Enumerable.Range(0, 20).Select(i => i < passed ? TrialOutcome.Passed : TrialOutcome.Failed)]).Select(t => t with { Cell = 1 });

        [Fact]
        public void Where_all_passed_no_cell_is_weakest() =>
            Assert.Null(Eval([.. Trials(TrialOutcome.Passed), .. Trials(TrialOutcome.Passed).Select(t => t with { Cell = 1 })]).Weakest);

        [Fact]
        public void Any_number_of_verdicts_failures_and_arms_is_counted_and_few_are_kept()
        {
            var eval = RunReport.Of([
                Plan,
                .. Enumerable.Repeat(new VerdictEntry { Gate = "g", Text = "t", Verdict = Verdict.Pass }, 5000),
                new VerdictEntry { Gate = "g", Text = "t", Verdict = Verdict.Fail },
                .. Enumerable.Repeat(SampleRun.Rotation, 5000),
                .. Enumerable.Range(0, 5000).Select(i => new TrialEntry { Case = "c", Arm = $"arm {i}" }),
                new EvalEndEntry(),
            ]).Evals[0];

            Assert.Equal((5001, 5000, EvalStatus.Failed), (eval.VerdictCount, eval.FailureCount, eval.Status));
            Assert.InRange(eval.Verdicts.Count() + eval.Failures.Count(), 1, 2 * EvalReport.MaxKept);
            Assert.InRange(eval.Arms.Count, 1, 51);
            Assert.Equal(5000, eval.Arms.Sum(a => a.Clean.Trials));
        }

        [Fact]
        public void A_million_trials_are_read_one_at_a_time()
        {
            // A report that kept its trials would keep this one, too.
            WeakReference? middle = null;
            var collected = false;

            var report = RunReport.Of(Million());

            Assert.True(collected);
            Assert.Equal(1_000_000, report.Evals[0].Clean.Trials);

            IEnumerable<JournalEntry> Million()
            {
                yield return Plan;
                for (var i = 0; i < 1_000_000; i++) yield return Tracked(i);
                GC.Collect();
                collected = middle is { IsAlive: false };
            }

            TrialEntry Tracked(int i)
            {
                var trial = new TrialEntry { Case = "c", Repeat = i };
                if (i == 500_000) middle = new WeakReference(trial);
                return trial;
            }
        }

        private static EvalReport Eval(IEnumerable<JournalEntry> entries) => RunReport.Of([Plan, .. entries]).Evals[0];

        private static IEnumerable<TrialEntry> Trials(params TrialOutcome[] outcomes) => outcomes.Select(o => new TrialEntry { Case = "c", Outcome = o });
    }
}
