namespace EvalKit.Tests;

public static class ConsoleReportTests
{
    public sealed class Render
    {
        [Fact]
        public void Several_evals() => Approved.Equal("several-evals.txt", ConsoleReport.Render(RunReport.Of(SampleRun.Entries())));

        [Fact]
        public void Hostile_texts_and_numbers() => Approved.Equal("hostile.txt", ConsoleReport.Render(RunReport.Of(HostileRun.Entries())));

        [Fact]
        public void A_corpus_with_every_kind_of_entry() => Approved.Equal("corpus.txt", ConsoleReport.Render(RunReport.Of(SampleRun.CorpusEval())));

        [Fact]
        public void Evals_that_are_doubted_themselves() => Approved.Equal("doubted.txt", ConsoleReport.Render(RunReport.Of(SampleRun.DoubtedEvals())));

        [Fact]
        public void A_run_that_was_cut_off() => Approved.Equal("cut-off.txt", ConsoleReport.Render(RunReport.Of(SampleRun.Entries().Take(200))));

        [Fact]
        public void The_same_where_decimals_have_a_comma() => Assert.Equal(
            ConsoleReport.Render(RunReport.Of(SampleRun.Entries())),
            Culture.WithCommaDecimals(() => ConsoleReport.Render(RunReport.Of(SampleRun.Entries()))));

        [Fact]
        public void No_line_is_wider_than_120_columns_and_none_reaches_the_terminal()
        {
            foreach (var entries in new[] { SampleRun.Entries(), HostileRun.Entries() })
            {
                foreach (var line in ConsoleReport.Render(RunReport.Of(entries)).Split('\n'))
                {
                    // A replay token is worth nothing in part.
                    if (!line.Contains("EVALKIT_REPLAY=", StringComparison.Ordinal)) Assert.InRange(TextWidth.Of(line), 0, 120);
                    Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u202E' or '\u2066');
                }
            }
        }
    }
}
