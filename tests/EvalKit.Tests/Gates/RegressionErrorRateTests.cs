namespace EvalKit.Tests.Gates;

/// <summary>How often the decision is wrong: two subjects that are the same, and one that is worse.</summary>
public class RegressionErrorRateTests
{
    private const int Runs = 2_000;
    private const int Repeats = 5;

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(200)]
    public void Two_equal_subjects_whose_cases_flip_unequally_fail_in_at_most_six_runs_of_a_hundred(int cases)
    {
        var (fails, drops) = Simulate(cases, drop: 0);

        Assert.InRange(fails, 0, Runs * 6 / 100);
        // What is asked for is not for nothing: a rule that fails on any drop is wrong in nearly half of the runs.
        Assert.InRange(drops, Runs * 30 / 100, Runs);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(200)]
    public void A_drop_that_the_gate_says_it_sees_fails_in_about_four_runs_of_five(int cases)
    {
        // The deviation of a case's difference: two means of five tries at each case's own rate, and the drop where a case can have it.
        var variance = Enumerable.Range(0, cases).Average(i => 2 * Rate(i, cases) * (1 - Rate(i, cases)) / Repeats);
        var drop = DetectableDrop.Of(cases, Math.Sqrt(variance), 0.05)!.Value;

        var (fails, _) = Simulate(cases, drop);

        Assert.InRange(fails, Runs * 65 / 100, Runs * 95 / 100);
    }

    private static (int Fails, int Drops) Simulate(int cases, double drop)
    {
        var gate = NoRegression.Against("baseline");
        var random = new Random(20260101);
        var facts = new TrialFacts(Modality.Text, Difficulty.Easy, null, 0, _ => null);
        var (fails, drops) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var tally = (MeanTally)gate.NewTally(new(cases, cases));
            var difference = 0;
            for (var repeat = 0; repeat < Repeats; repeat++)
            {
                for (var i = 0; i < cases; i++)
                {
                    var trial = new PlannedTrial(facts, i, i, -1, repeat);
                    var (main, other) = (Try(random, Rate(i, cases) - drop), Try(random, Rate(i, cases)));
                    tally.Plan(trial);
                    tally.Add(trial, main, null);
                    tally.Add(trial with { Arm = "baseline" }, other, null);
                    difference += (int)(main.Score!.Value - other.Score!.Value);
                }
            }

            if (difference < 0) drops++;
            if (gate.Decide(Evidence(tally)).Verdict == Verdict.Fail) fails++;
        }

        return (fails, drops);
    }

    /// <summary>From cases that are a coin's throw to cases that never flip.</summary>
    private static double Rate(int i, int cases) => 0.5 + (0.5 * Math.Min(1, 1.25 * i / cases));

    private static TrialResult Try(Random random, double rate) => random.NextDouble() < rate
        ? new(TrialOutcome.Passed, null, null, null) { Score = 1 }
        : new(TrialOutcome.Failed, null, null, null) { Score = 0 };

    private static GateEvidence Evidence(GateTally tally) => new()
    {
        Planned = tally.Planned,
        Clusters = tally.Clusters,
        Passed = tally.Passed,
        Failed = tally.Failed,
        Scored = tally.Scored,
        Tally = tally,
    };
}
