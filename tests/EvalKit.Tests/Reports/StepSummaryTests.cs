using System.Text;
using EvalKit.Extensibility;

namespace EvalKit.Tests;

public static class StepSummaryTests
{
    public sealed class Append : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        [Fact]
        public void The_report_is_added_after_what_is_there()
        {
            var path = _folder.File("summary.md", "before\n"u8);

            StepSummary.Append(RunReport.Of(SampleRun.Entries()), path);

            var text = File.ReadAllText(path);
            Assert.StartsWith("before\n# Eval report", text, StringComparison.Ordinal);
            Assert.Contains("InvoiceEvals.Any_invoice_adds_up", text, StringComparison.Ordinal);
        }

        [Fact]
        public void Links_into_the_run_folder_would_lead_nowhere_and_are_left_as_text()
        {
            var path = Path.Combine(_folder.Path, "summary.md");

            StepSummary.Append(RunReport.Of(SampleRun.Entries()), path);

            Assert.DoesNotContain("](artifacts/", File.ReadAllText(path), StringComparison.Ordinal);
        }

        [Theory]
        [InlineData(0)]
        [InlineData(500_000)]
        [InlineData(1_048_000)]
        [InlineData(1_048_576)]
        [InlineData(2_000_000)]
        public void A_file_never_grows_over_a_mebibyte_and_failing_evals_go_first(int before)
        {
            var path = _folder.File("summary.md", new byte[before]);
            var report = RunReport.Of([SampleRun.Run, .. Enumerable.Range(0, 3000).SelectMany(i => i % 10 == 9 ? SampleRun.FailingEval(i) : Passing(i))]);

            StepSummary.Append(report, path);

            var length = new FileInfo(path).Length;
            Assert.InRange(length, before, Math.Max(before, StepSummary.MaxBytes));
            if (before > 1_000_000) return;
            var text = Encoding.UTF8.GetString(File.ReadAllBytes(path).AsSpan(before));
            Assert.Contains("evals left off", text, StringComparison.Ordinal);
            Assert.Contains("## ❌ **FAIL**", text, StringComparison.Ordinal);
        }

        [Fact]
        public void A_summary_that_cannot_be_written_is_named()
        {
            var error = Assert.Throws<RunStoreException>(() => StepSummary.Append(RunReport.Of(SampleRun.Entries()), _folder.Path));

            Assert.Equal(_folder.Path, error.Path);
            Assert.Contains("GITHUB_STEP_SUMMARY", error.Message, StringComparison.Ordinal);
        }

        public void Dispose() => _folder.Dispose();

        private static IEnumerable<JournalEntry> Passing(int ordinal) =>
        [
            new EvalEntry { Eval = ordinal, Id = $"Passing_{ordinal}_{new string('x', 300)}" },
            new VerdictEntry { Eval = ordinal, Gate = "g", Text = new string('y', 500), Verdict = Verdict.Pass },
            new EvalEndEntry { Eval = ordinal },
        ];
    }
}
