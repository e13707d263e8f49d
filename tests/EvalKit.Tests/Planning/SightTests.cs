using EvalKit.Extensibility;
using EvalKit.Statistics;

namespace EvalKit.Tests.Planning;

/// <summary>What gates can see is said before anything is spent, and it is what they then do.</summary>
public class SightTests
{
    [Theory]
    [InlineData(60, 0.90, 0.05)]
    [InlineData(300, 0.95, 0.02)]
    [InlineData(25, 0.80, 0.10)]
    public void The_rates_that_a_gate_sees_get_their_verdict_in_four_runs_of_five(int n, double bar, double tolerance)
    {
        var (fails, passes) = VisibleRates.Of(n, bar, tolerance);

        Assert.Equal(0.8, VerdictProbabilities.At(fails!.Value, n, bar, tolerance).Fail, 1e-6);
        Assert.Equal(0.8, VerdictProbabilities.At(passes!.Value, n, bar, tolerance).Pass, 1e-6);
        Assert.True(fails < bar - tolerance && passes > bar - tolerance);
    }

    [Fact]
    public void A_gate_that_can_never_fail_or_never_pass_sees_nothing_there()
    {
        Assert.Null(VisibleRates.Of(2, 0.2).Fails);
        Assert.Null(VisibleRates.Of(20, 0.99, 0).Passes);
    }

    [Fact]
    public async Task The_record_and_the_report_say_it()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Lab.Plan(90, _ => "ok", PassRate.AtLeast(0.90), MeanScore.AtLeast(0.8).ForEach(By.Difficulty)));

        var plan = lab.Store.Entries.OfType<EvalEntry>().Single();
        Assert.Equal(2, plan.Sights.Count);
        Assert.Equal("pass rate ≥ 0.90: 90 trials: in 4 runs of 5 it fails a true rate of 0.80 or less, and passes one of 0.94 or more", plan.Sights[0]);
        // What slices see alike is said once.
        Assert.StartsWith("mean score ≥ 0.80 for each difficulty [easy, hard, medium]: 30 independent cases: ", plan.Sights[1], StringComparison.Ordinal);
        Assert.Contains("<summary>What these gates can see</summary>", MarkdownReport.Render(RunReport.Of(lab.Store.Entries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_says_how_many_verdicts_chance_may_turn_red()
    {
        var lab = Lab.Create();

        await lab.RunAsync(Lab.Plan(90, _ => "ok", PassRate.AtLeast(0.90), PassRate.AtLeast(0.80).ForEach(By.Difficulty), Gate.AllMustPass));

        // One gate at 0.05, and one whose three slices share it; what all must pass has no such rate.
        Assert.Equal(0.10, lab.Store.Entries.OfType<EvalEntry>().Single().FalseFails, 1e-9);
        Assert.Contains(
            "5 verdicts; a subject that just meets every bar gets a FAIL by chance in up to 10 % of runs",
            ConsoleReport.Render(RunReport.Of(lab.Store.Entries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_verdict_is_decided_the_report_says_so_instead()
    {
        static string? Words(params string?[] states) => EvalFacts.FalseFails(RunReport.Of(
            [new EvalEntry { Id = "e", FalseFails = 0.1 }, .. states.Select(state => new VerdictEntry { Gate = "g", Text = "t", Verdict = Verdict.Pass, State = state })]));

        Assert.Equal("2 verdicts, of which none is decided in this run", Words("deferred", "deferred"));
        Assert.StartsWith("2 verdicts; a subject that", Words("deferred", null), StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_and_replies_that_stood_in_for_them_are_told_apart()
    {
        static string Cost(EvalEndEntry end) => EvalFacts.Cost(RunReport.Of([new EvalEntry { Id = "e" }, end]).Evals[0]).First();

        Assert.Equal("0 calls and 145 replies recorded earlier, 25 of them to shrink failures", Cost(new() { Replayed = 145, ShrinkCalls = 25 }));
        Assert.Equal("145 calls, 25 of them to shrink failures", Cost(new() { Calls = 145, ShrinkCalls = 25 }));
    }
}
