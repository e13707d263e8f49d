using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests;

public static class CleanFailuresTests
{
    public sealed class Add
    {
        [Fact]
        public void Failed_clean_trials_of_the_main_subject_are_kept_in_the_order_of_the_journal_and_no_others()
        {
            var kept = Of(
            [
                Failed("b"), Failed("a"),
                Failed("passed") with { Outcome = TrialOutcome.Passed }, Failed("errored") with { Outcome = TrialOutcome.Errored },
                Failed("perturbed") with { Axis = 0 }, Failed("compared") with { Arm = "before" },
                Failed("as shipped") with { Purpose = TrialPurpose.AsShipped }, Failed("shrunk") with { Purpose = TrialPurpose.Shrink }, Failed("null") with { Purpose = TrialPurpose.Null },
            ]).Kept;

            Assert.Equal(["b", "a"], kept.Select(failure => failure.Case));
        }

        [Fact]
        public void A_case_that_fails_in_several_trials_stands_once()
        {
            var failure = Assert.Single(Of([Failed("a") with { Reason = "first" }, Failed("a") with { Reason = "second", Repeat = 1 }]).Kept);

            Assert.Equal(("fails clean in 2 trials", "first"), (failure.Evidence, failure.Reason));
        }

        [Fact]
        public void However_many_fail_ten_are_kept_and_the_others_counted()
        {
            var failures = Of(Enumerable.Range(0, 100_000).Select(i => Failed($"c{i}")));

            Assert.Equal((10, "c9", "and 99,990 more clean trials that failed, in the journal"), (failures.Kept.Count, failures.Kept[^1].Case, failures.Rest));
        }

        [Fact]
        public void Ten_have_no_rest() => Assert.Null(Of(Enumerable.Range(0, 10).Select(i => Failed($"c{i}"))).Rest);
    }

    public sealed class Got
    {
        [Fact]
        public void An_empty_reply_is_not_a_missing_or_a_long_one() => Assert.Equal(
            ["\"\"", "no reply", "a longer reply, in the run's blobs"],
            Of([Failed("empty") with { Reply = "" }, Failed("none"), Failed("long") with { ReplyBlob = ContentHash.Of("a long reply"u8) }]).Kept.Select(failure => failure.Got(80)));
    }

    public sealed class Reports
    {
        private static readonly RunReport Report = RunReport.Of([new EvalEntry { Id = "shop" }, .. Enumerable.Range(0, 12).Select(i => Failed($"r-{i}") with { Reply = "<b>78", Reason = "expected 7.80" }), new EvalEndEntry()]);

        [Fact]
        public void Markdown_lists_them_and_says_how_many_more_there_are()
        {
            var lines = MarkdownReport.Render(Report).Split('\n');

            Assert.Equal(10, lines.Count(line => line.EndsWith("fails clean · got `<b>78`", StringComparison.Ordinal)));
            Assert.Equal(10, lines.Count(line => line == "  - reason: expected 7.80"));
            Assert.Contains("- and 2 more clean trials that failed, in the journal", lines);
        }

        [Fact]
        public void The_page_lists_them_and_says_how_many_more_there_are()
        {
            var page = HtmlReport.Render(Report);

            Assert.Equal(10, page.Split("&lt;b&gt;78").Length - 1);
            Assert.DoesNotContain("<b>78", page, StringComparison.Ordinal);
            Assert.Contains("and 2 more clean trials that failed, in the journal", page, StringComparison.Ordinal);
        }
    }

    private static CleanFailures Of(IEnumerable<TrialEntry> trials) =>
        RunReport.Of([new EvalEntry { Id = "shop", Axes = [new("rotation", 5, Modality.Image)] }, .. trials]).Evals.Single().CleanFailures;

    private static TrialEntry Failed(string id) => new() { Case = id, Outcome = TrialOutcome.Failed };
}
