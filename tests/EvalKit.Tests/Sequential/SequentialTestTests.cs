using EvalKit.Statistics;

namespace EvalKit.Tests.Sequential;

/// <summary>The rule that decides a slice under <c>.Stop(Stopping.Sequential)</c>, on seeded coins and on trials that are missing.</summary>
public class SequentialTestTests
{
    private const int Runs = 4000;
    private static readonly SprtDesign Design = SprtDesign.Within(500, 0.9, 0.8);

    [Fact]
    public void It_saves_45_percent_of_the_calls_of_a_fixed_plan_and_keeps_both_error_rates()
    {
        var good = Simulate(0.9);
        var bad = Simulate(0.8);

        // The fixed plan takes 135 trials. What rounds make in vain is counted in.
        var saved = 1 - ((good.Calls + bad.Calls) / 2 / Design.FixedTrials);
        Assert.InRange(saved, 0.45, 0.55);
        Assert.InRange(Design.CharacteristicAt(0.9).ProbabilityBad, 0, 0.05);
        Assert.InRange(Design.CharacteristicAt(0.8).ProbabilityBad, 0.95, 1);
        // The same rates, of 4,000 runs: within three standard errors.
        Assert.InRange(good.Failed, 0, 0.05 + 0.0104);
        Assert.InRange(bad.Failed, 0.95 - 0.0104, 1);
    }

    [Fact]
    public void Looking_at_the_fixed_interval_after_every_trial_would_fail_a_good_subject_far_too_often()
    {
        var random = new Random(7);
        var failed = 0;
        for (var run = 0; run < Runs; run++)
        {
            long passes = 0;
            for (var n = 1; n <= 135; n++)
            {
                if (random.NextDouble() < 0.9) passes++;
                if (ClopperPearson.Upper(passes, n, 0.05) >= 0.9) continue;
                failed++;
                break;
            }
        }

        Assert.InRange((double)failed / Runs, 0.12, 1);
        Assert.InRange(Simulate(0.9).Failed, 0, 0.05 + 0.0104);
    }

    [Fact]
    public void A_broken_trial_counts_as_failed_towards_a_pass_and_as_passed_towards_a_fail()
    {
        var test = new SequentialTest(Design);
        for (var i = 0; i < 24; i++) test.Add(TrialOutcome.Passed);
        test.Add(TrialOutcome.Errored);

        // 25 passes in a row would have decided.
        Assert.False(test.HasEnded);
        test = new SequentialTest(Design);
        for (var i = 0; i < 4; i++) test.Add(TrialOutcome.Failed);
        test.Add(TrialOutcome.Unscored);
        Assert.Null(test.Decision);
        test.Add(TrialOutcome.Failed);
        Assert.Equal(Verdict.Fail, test.Decision);
    }

    [Fact]
    public void Broken_trials_that_take_both_verdicts_away_end_it_without_one()
    {
        var test = new SequentialTest(Design);
        for (var i = 0; i < 500 && !test.HasEnded; i++) test.Add(TrialOutcome.Errored);

        Assert.Null(test.Decision);
        Assert.Equal(25, test.Trials);
    }

    [Fact]
    public void Trials_that_were_skipped_keep_it_going_for_what_was_cut_off_is_not_spared()
    {
        var test = new SequentialTest(Design);
        for (var i = 0; i < 100; i++) test.Add(TrialOutcome.Skipped);

        Assert.False(test.HasEnded);
        Assert.Equal(100, test.Skipped);
    }

    [Fact]
    public void Whatever_missing_trials_had_been_a_verdict_is_that_of_the_complete_test()
    {
        var random = new Random(9);
        for (var run = 0; run < Runs; run++)
        {
            var (test, complete) = (new SequentialTest(Design), Design.Start());
            while (!test.HasEnded)
            {
                var passed = random.NextDouble() < 0.85;
                test.Add(random.Next(12) == 0 ? TrialOutcome.Errored : passed ? TrialOutcome.Passed : TrialOutcome.Failed);
                if (complete.Trials < Design.MaxTrials) complete.Add(passed);
            }

            if (test.Decision is { } verdict) Assert.Equal(verdict == Verdict.Pass ? SequentialDecision.Good : SequentialDecision.Bad, complete.Decision);
        }
    }

    [Fact]
    public void As_many_trials_are_made_at_once_as_no_outcome_can_make_superfluous()
    {
        var test = new SequentialTest(Design);

        Assert.Equal(5, test.FewestMore());
        for (var i = 0; i < 3; i++) test.Add(TrialOutcome.Passed);
        Assert.Equal(5, test.FewestMore());
        for (var i = 0; i < 21; i++) test.Add(TrialOutcome.Passed);
        Assert.Equal(1, test.FewestMore());
    }

    /// <summary>Runs of one slice, round by round as an eval makes them.</summary>
    private static (double Calls, double Failed) Simulate(double rate)
    {
        var random = new Random(6);
        var gate = PassRate.AtLeast(0.9, tolerance: 0.1);
        long calls = 0, failed = 0;
        for (var run = 0; run < Runs; run++)
        {
            var planned = new GateSlice(0, gate, "", new(500, 500));
            var claim = gate.Sequential(new());
            var slice = new SequentialSlice(planned, claim, Design, [.. Enumerable.Range(0, (int)Design.MaxTrials)]);
            var outcomes = new TrialOutcome?[Design.MaxTrials];
            while (!slice.HasEnded)
            {
                foreach (var position in slice.Next())
                {
                    outcomes[position] = random.NextDouble() < rate ? TrialOutcome.Passed : TrialOutcome.Failed;
                    calls++;
                }

                slice.Advance(outcomes);
            }

            if (slice.Decide(new() { Planned = 500 }).Decision.Verdict == Verdict.Fail) failed++;
        }

        return ((double)calls / Runs, (double)failed / Runs);
    }
}
