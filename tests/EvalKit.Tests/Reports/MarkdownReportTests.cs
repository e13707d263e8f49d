using EvalKit.Extensibility;

namespace EvalKit.Tests;

public static class MarkdownReportTests
{
    public sealed class Render
    {
        [Fact]
        public void Several_evals() => Approved.Equal("several-evals.md", MarkdownReport.Render(RunReport.Of(SampleRun.Entries())));

        [Fact]
        public void One_eval_has_no_summary_table() => Approved.Equal("one-eval.md", MarkdownReport.Render(RunReport.Of([SampleRun.Run, .. SampleRun.FailingEval(0)])));

        [Fact]
        public void Hostile_texts_and_numbers() => Approved.Equal("hostile.md", MarkdownReport.Render(RunReport.Of(HostileRun.Entries())));

        [Fact]
        public void A_corpus_with_every_kind_of_entry() => Approved.Equal("corpus.md", MarkdownReport.Render(RunReport.Of(SampleRun.CorpusEval())));

        [Fact]
        public void Evals_that_are_doubted_themselves() => Approved.Equal("doubted.md", MarkdownReport.Render(RunReport.Of(SampleRun.DoubtedEvals())));

        [Fact]
        public void Chains_of_two_kinds_of_content() => Approved.Equal("dominance.md", MarkdownReport.Render(RunReport.Of(DominanceRun.Entries())));

        [Fact]
        public void A_run_that_was_cut_off() => Approved.Equal("cut-off.md", MarkdownReport.Render(RunReport.Of(SampleRun.Entries().Take(200))));

        [Fact]
        public void The_same_where_decimals_have_a_comma() => Assert.Equal(
            MarkdownReport.Render(RunReport.Of(SampleRun.Entries())),
            Culture.WithCommaDecimals(() => MarkdownReport.Render(RunReport.Of(SampleRun.Entries()))));

        [Fact]
        public void An_empty_journal_says_so() =>
            Assert.Contains("the journal is empty", MarkdownReport.Render(RunReport.Of([])), StringComparison.Ordinal);

        [Fact]
        public void No_hostile_text_adds_a_line_or_a_column()
        {
            var report = MarkdownReport.Render(RunReport.Of(HostileRun.Entries()));

            Assert.DoesNotContain("\n## PASS", report, StringComparison.Ordinal);
            Assert.DoesNotContain(report, c => c != '\n' && (char.IsControl(c) || c is '\u202E' or '\u2066'));
            var rows = report.Split('\n').Select((line, i) => (line, i)).Where(l => l.line.StartsWith('|')).ToList();
            foreach (var block in rows.GroupBy(l => l.i - rows.IndexOf(l))) Assert.Single(block.Select(l => MarkdownTable.Columns(l.line)).Distinct());
        }

        [Fact]
        public void The_trials_that_are_no_evidence_enter_no_rate()
        {
            var without = SampleRun.Entries().Where(e => e is not TrialEntry trial || trial.Purpose == TrialPurpose.Measure);

            Assert.Equal(MarkdownReport.Render(RunReport.Of(without)), MarkdownReport.Render(RunReport.Of(SampleRun.Entries())));
        }
    }
}
