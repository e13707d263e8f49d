using System.Globalization;

namespace EvalKit.Tests.Evidence;

/// <summary>The figures of docs/evidence.md are those that the code gives.</summary>
public class EvidencePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Approved.RepositoryRoot, "docs", "evidence.md")).ReplaceLineEndings("\n");

    private static readonly EvidenceClaim Claim = new(0.90, 0.05, 0.95);

    [Theory]
    [InlineData(1.00, true)]
    [InlineData(0.98, true)]
    [InlineData(0.95, true)]
    [InlineData(0.92, true)]
    [InlineData(0.90, true)]
    [InlineData(0.85, false)]
    [InlineData(0.80, false)]
    [InlineData(0.70, false)]
    public void The_number_of_cases_until_a_verdict_at_a_rate(double rate, bool pass) => Assert.Contains(
        string.Create(CultureInfo.InvariantCulture, $"\n| {rate:0.00} | {Claim.CasesToDecide(rate, pass)} | {(pass ? "Pass" : "Fail")} |\n"), Page, StringComparison.Ordinal);

    [Theory]
    [InlineData(new[] { 19 }, Verdict.Inconclusive)]
    [InlineData(new[] { 19, 19, 20 }, Verdict.Pass)]
    [InlineData(new[] { 15, 14 }, Verdict.Fail)]
    public void Each_example_is_what_the_runs_come_to(int[] passed, Verdict verdict)
    {
        var counts = passed.Select(p => new EvidenceCounts(p, 20 - p, 0)).ToList();

        var decision = EvidenceText.Decide(Claim, counts[..^1], counts[^1], 20, keeps: true);

        Assert.Equal(verdict, decision.Verdict);
        Assert.Contains($"{decision.Text}    {verdict.ToString().ToUpperInvariant()}\n", Page, StringComparison.Ordinal);
    }
}
