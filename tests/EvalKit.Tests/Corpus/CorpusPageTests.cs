using System.Globalization;

namespace EvalKit.Tests.Corpus;

/// <summary>The figures of docs/corpus.md are those of the code.</summary>
public class CorpusPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Approved.RepositoryRoot, "docs", "corpus.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_example_is_what_is_really_rendered() => Assert.Contains($"```text\n{Approved.Text("failure-corpus.txt")}```", Page, StringComparison.Ordinal);

    [Theory]
    [InlineData("every try", 1.0, "0")]
    [InlineData("80 % of its tries", 0.8, "0")]
    [InlineData("half of its tries", 0.5, "0")]
    [InlineData("5 % of its tries", 0.05, "0.0")]
    public void How_often_an_entry_is_called_failing(string fails, double rate, string format)
    {
        string Of(int failures) => (new ReplayRule(3, failures).FailRate(rate) * 100).ToString(format, CultureInfo.InvariantCulture) + " %";

        Assert.Contains($"| {fails} | {Of(2)} | {Of(3)} | {Of(4)} |\n", Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(43)]
    [InlineData(44)]
    [InlineData(500)]
    public void However_many_entries_there_are_a_good_subject_fails_in_at_most_one_run_of_twenty(int entries)
    {
        var rule = ReplayRule.OfFixed(deterministic: false, entries, 0.05);

        Assert.InRange(1 - Math.Pow(1 - rule.FailRate(ReplayRule.FixedFailureRate), entries), 0, 0.05);
    }

    [Fact]
    public void An_open_entry_that_fails_half_of_its_tries_rarely_looks_fixed() =>
        Assert.Contains(FormattableString.Invariant($"does so in {(1 - ReplayRule.OfOpen(false, new EvalOptions().ConfirmTrials).FailRate(0.5)) * 100:0} % of runs"), Page, StringComparison.Ordinal);
}
