using System.Globalization;
using EvalKit.Statistics;

namespace EvalKit.Tests.Gates;

/// <summary>The figures of docs/gates.md are those that the code gives.</summary>
public class GatePageTests
{
    private const double Alpha = 0.05;

    private static readonly string Page = File.ReadAllText(Path.Combine(Approved.RepositoryRoot, "docs", "gates.md")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData(57, 3, Verdict.Pass)]
    [InlineData(48, 12, Verdict.Fail)]
    [InlineData(54, 6, Verdict.Inconclusive)]
    [InlineData(50, 10, Verdict.Inconclusive)]
    [InlineData(50, 1, Verdict.Incomplete)]
    [InlineData(47, 13, Verdict.Fail, 3)]
    [InlineData(162, 18, Verdict.Inconclusive, 1, 3)]
    [InlineData(59, 0, Verdict.Pass)]
    [InlineData(40, 16, Verdict.Fail)]
    public void Each_example_is_what_the_gate_says(int passed, int failed, Verdict verdict, int slices = 1, int repeats = 1)
    {
        var decision = Decide(60, passed, failed, slices, repeats);

        Assert.Equal(verdict, decision.Verdict);
        Assert.Contains($"{decision.Text}    {verdict.ToString().ToUpperInvariant()}\n", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_gate_can_see_is_what_the_page_says() =>
        Assert.Contains(
            $"pass rate ≥ 0.90: {PassRate.AtLeast(0.90).Sees(new GateEvidence { Planned = 60, Clusters = 60 })}\n", Page, StringComparison.Ordinal);

    [Fact]
    public void Every_example_of_the_page_is_tested() =>
        Assert.Equal(10, Page.Split('\n').Count(line => line.StartsWith("pass rate ", StringComparison.Ordinal) && !line.Contains("in 4 runs of 5", StringComparison.Ordinal)));

    [Fact]
    public void A_slice_that_stopped_early_says_what_the_page_shows()
    {
        var gate = PassRate.AtLeast(0.90, tolerance: 0.10);
        var slice = new SequentialSlice(new(0, gate, "", new(135, 135)), gate.Sequential(new()), SprtDesign.Within(135, 0.9, 0.8), [.. Enumerable.Range(0, 135)]);
        slice.Advance([.. Enumerable.Range(1, 135).Select(n => (TrialOutcome?)(n % 11 == 0 ? TrialOutcome.Failed : TrialOutcome.Passed))]);

        var decision = slice.Decide(new() { Planned = 135 }).Decision;

        Assert.Contains($"{decision.Text}    {decision.Verdict.ToString().ToUpperInvariant()}\n", Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.00)]
    [InlineData(0.90)]
    [InlineData(0.85)]
    [InlineData(0.80)]
    [InlineData(0.00)]
    public void What_stopping_early_takes_on_average(double rate) =>
        HasRow($"| rate {rate:0.00} | {SprtDesign.Between(0.9, 0.8).CharacteristicAt(rate).MeanTrials:0} |");

    [Fact]
    public void The_same_figures_that_fail_alone_are_undecided_as_one_of_three_slices() =>
        Assert.Equal((Verdict.Fail, Verdict.Inconclusive), (Decide(60, 49, 11).Verdict, Decide(60, 49, 11, 3).Verdict));

    [Theory]
    [InlineData(60, 49, 56)]
    [InlineData(600, 527, 528)]
    public void A_gate_fails_up_to_one_count_and_passes_from_another(int cases, int fails, int passes)
    {
        Verdict Of(int passed) => Decide(cases, passed, cases - passed).Verdict;

        Assert.Equal((Verdict.Fail, Verdict.Pass), (Of(fails), Of(passes)));
        Assert.NotEqual(Verdict.Fail, Of(fails + 1));
        Assert.NotEqual(Verdict.Pass, Of(passes - 1));
        Assert.Contains($"fails at {fails} ", Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.80)]
    [InlineData(0.90)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    public void The_least_number_of_cases_for_a_bar(double bar) =>
        HasRow($"| {bar:0.00} | {SampleSize.SmallestPassingN(bar, 0, Alpha)} | {SampleSize.SmallestPassingN(bar, 0.05, Alpha)} |");

    [Theory]
    [InlineData(1.00, Verdict.Pass)]
    [InlineData(0.98, Verdict.Pass)]
    [InlineData(0.95, Verdict.Pass)]
    [InlineData(0.92, Verdict.Pass)]
    [InlineData(0.90, Verdict.Pass)]
    [InlineData(0.85, Verdict.Fail)]
    [InlineData(0.80, Verdict.Fail)]
    public void The_number_of_cases_until_a_verdict_at_a_rate(double rate, Verdict verdict)
    {
        long? Cases(double tolerance) => SampleSize.ClustersToDecide(rate, 0, 0.90, tolerance, Alpha, Alpha);

        HasRow($"| {rate:0.00} | {Cases(0)?.ToString(CultureInfo.InvariantCulture) ?? "none"} | {Cases(0.05)} | {verdict} |");

        var n = (int)Cases(0.05)!.Value;
        var passed = (int)(verdict == Verdict.Pass ? Math.Floor((rate * n) + 1e-6) : Math.Ceiling((rate * n) - 1e-6));
        Assert.Equal(verdict, Decide(n, passed, n - passed).Verdict);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(300)]
    public void How_often_a_good_model_fails_when_all_must_pass(int trials) =>
        HasRow($"| {trials} | {(1 - Math.Pow(0.99, trials)) * 100:0} % | {(1 - Math.Pow(0.999, trials)) * 100:0} % |");

    [Fact]
    public void Four_wrong_cases_still_allow_the_rate_that_the_page_names() =>
        Assert.Contains(FormattableString.Invariant($"4 cases, all wrong, still allow a rate of {ClopperPearson.Upper(0, 4, Alpha):0.00}"), Page, StringComparison.Ordinal);

    private static GateDecision Decide(int cases, int passed, int failed, int slices = 1, int repeats = 1) => PassRate.AtLeast(0.90).Decide(new()
    {
        Planned = cases * repeats,
        Clusters = cases,
        Passed = passed,
        Failed = failed,
        Errored = cases * repeats - passed - failed,
        Slices = slices,
        Tally = repeats == 1 ? null : Repeated(cases, passed / repeats, repeats),
    });

    // Cases that always pass, then cases that always fail.
    private static GateTally Repeated(int cases, int passing, int repeats)
    {
        var tally = PassRate.AtLeast(0.90).NewTally(new(cases, cases));
        var trials = Enumerable.Range(0, cases * repeats).Select(i => new PlannedTrial(default, i / repeats, i / repeats, -1, i % repeats)).ToList();
        foreach (var trial in trials) tally.Plan(trial);
        foreach (var trial in trials) tally.Add(trial, SimulatedGate.Passed(trial.Case < passing), null);
        return tally;
    }

    private static void HasRow(FormattableString row) => Assert.Contains($"\n{FormattableString.Invariant(row)}\n", Page, StringComparison.Ordinal);
}
