using EvalKit.Extensibility;

namespace EvalKit.Tests;

public static class FailureTextTests
{
    public sealed class Render
    {
        private const string Comparison = "easy 58/60 · medium 49/60 · hard 18/60 · clean 59/60";
        private const string Folder = ".evalkit/runs/20261121T094102123Z-7f3ac1";

        private static readonly VerdictEntry Hard = SampleRun.Verdicts[1];

        [Fact]
        public void A_cell_that_fails() =>
            Approved.Equal("failure-cell.txt", FailureText.Render(SampleRun.Receipts, "image/hard", [Hard], [SampleRun.Rotation], Comparison, Folder));

        [Fact]
        public void A_whole_eval_with_several_failures() => Approved.Equal("failure-all.txt",
            FailureText.Render(SampleRun.Receipts, "all", SampleRun.Verdicts, [SampleRun.Noise, SampleRun.Rotation, SampleRun.Rotation with { Case = "r-0500", Severity = 1.5 }]));

        [Fact]
        public void An_incomplete_eval_is_named_infrastructure() => Approved.Equal("failure-incomplete.txt", FailureText.Render(
            "OrderEvals.Transcribes", "all", [Hard with { Verdict = Verdict.Incomplete, Passed = 29, Failed = 2, Missing = 1009, Planned = 1040, Slice = "", Text = "clean pass rate 29/1,040 = 0.03" }], []));

        [Fact]
        public void A_clean_input_that_fails_and_a_generated_case() => Approved.Equal("failure-clean.txt", FailureText.Render("InvoiceEvals.Any_invoice_adds_up", "all", [Hard],
        [
            SampleRun.Rotation with
            {
                Axis = -1, Chain = "", Display = "", Severity = 0, CleanTrials = 0, Reply = null, Reason = "no number in the reply", Ending = "flaky",
                MinimalCase = "Invoice { Lines = [Line { Amount = 0.10 }] }", Artifacts = [],
            },
        ]));

        [Fact]
        public void Wide_and_hostile_texts() => Approved.Equal("failure-hostile.txt",
            FailureText.Render("領収書.合計を読む\u202E", "image/hard", [Hard with { Text = "合格率 18/60 = 0.30、必要 ≥ 0.75" }, Hard with { Slice = "locale=שלום\n", Text = HostileRun.Attack }], [HostileRun.Failure], HostileRun.Attack, Folder));

        [Fact]
        public void The_same_where_decimals_have_a_comma() => Assert.Equal(
            FailureText.Render(SampleRun.Receipts, "all", SampleRun.Verdicts, [SampleRun.Noise, SampleRun.Rotation], Comparison, Folder),
            Culture.WithCommaDecimals(() => FailureText.Render(SampleRun.Receipts, "all", SampleRun.Verdicts, [SampleRun.Noise, SampleRun.Rotation], Comparison, Folder)));

        [Fact]
        public void However_much_there_is_to_say_the_text_stays_short_and_can_be_replayed()
        {
            var endless = new string('x', 100_000);
            var failure = SampleRun.Rotation with { Case = endless, Display = endless, Expected = endless, Reply = endless, Reason = endless, MinimalCase = endless, Artifacts = [endless, endless, endless, endless] };

            var text = FailureText.Render(endless, endless, [.. Enumerable.Repeat(Hard with { Slice = endless, Text = endless }, 500)], [.. Enumerable.Repeat(failure, 500)], endless, endless);

            Assert.InRange(text.Length, 1000, FailureText.MaxLength);
            Assert.Contains("\n  replay: EVALKIT_REPLAY=7f3a90c1 dotnet test", text, StringComparison.Ordinal);
            Assert.EndsWith("\n  …", text, StringComparison.Ordinal);
        }

        [Fact]
        public void What_did_not_fail_again_does_not_head_the_list_however_mild()
        {
            var once = SampleRun.Rotation with { Case = "r-0001", Severity = 0.1, Failures = 0, Ending = "flaky" };

            Assert.Equal([SampleRun.Rotation, SampleRun.Noise, once], FailureWords.MildestFirst([once, SampleRun.Noise, SampleRun.Rotation]));
            Assert.Contains("  failed once and not again: rotation 2.1° (severity 1.0), fails 0 of 5", FailureText.Render("e", "all", [Hard], [once]), StringComparison.Ordinal);
        }

        [Fact]
        public void A_trial_that_was_not_shrunk_is_shown_as_an_example() => Assert.EndsWith(
            "\n  failed: case r-7 under rotation · expected \"1\", got \"2\"",
            FailureText.Render("Orders.Any", "all", [Hard], [], examples: [new(0, TrialOutcome.Failed, "r-7", "expected \"1\", got \"2\"", "under rotation")]), StringComparison.Ordinal);

        [Fact]
        public void An_entry_of_the_corpus_that_fails_again() => Approved.Equal("failure-corpus.txt", FailureText.Render(SampleRun.Receipts, "all",
            [Hard with { Slice = "", Text = "corpus: 3 of 4 fixed entries hold, 1 fails again: r-0412 under rotation 2.1° (severity 1.0); 2 open" }], [], corpus: [SampleRun.Returned]) + "\n");

        [Fact]
        public void Many_hostile_entries_leave_the_text_short()
        {
            var endless = HostileRun.Attack + new string('x', 100_000);
            var entry = SampleRun.Returned with { Case = endless, Display = endless, Then = endless, Now = endless, Found = endless, Replay = endless };

            var text = FailureText.Render(endless, endless, [Hard with { Text = endless }], [SampleRun.Rotation], corpus: [.. Enumerable.Repeat(entry, 500)]);

            Assert.InRange(text.Length, 1000, FailureText.MaxLength);
            Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter != '\n');
        }

        [Fact]
        public void Without_verdicts_and_failures_there_is_still_a_name() =>
            Assert.Equal("Orders.Any [all]", FailureText.Render("Orders.Any", "all", [], []));
    }
}
