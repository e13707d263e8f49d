namespace EvalKit.Tests.Gates;

public class GateTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_bar_lies_over_0_and_at_most_at_1(double bar) => Assert.Throws<ArgumentOutOfRangeException>(() => PassRate.AtLeast(bar));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(0.9)]
    [InlineData(double.NaN)]
    public void A_tolerance_lies_below_the_bar(double tolerance) => Assert.Throws<ArgumentOutOfRangeException>(() => PassRate.AtLeast(0.9, tolerance));

    [Theory]
    [InlineData(0)]
    [InlineData(5.1)]
    [InlineData(double.NaN)]
    public void A_severity_lies_on_the_scale(double severity) => Assert.Throws<ArgumentOutOfRangeException>(() => PassRate.Perturbed(severity));

    [Fact]
    public void A_gate_says_what_it_requires_and_where() =>
        Assert.Equal("perturbed pass rate up to severity 3 ≥ 0.75 on difficulty hard for each perturbation",
            PassRate.Perturbed(maxSeverity: 3).AtLeast(0.75).On(By.Difficulty.Is(Difficulty.Hard)).ForEach(By.Perturbation).ToString());

    [Theory]
    [InlineData(60, 0, 0, Verdict.Pass)]
    [InlineData(40, 20, 0, Verdict.Fail)]
    [InlineData(54, 6, 0, Verdict.Inconclusive)]
    [InlineData(57, 0, 3, Verdict.Pass)]
    [InlineData(50, 0, 10, Verdict.Incomplete)]
    [InlineData(20, 35, 5, Verdict.Fail)]
    [InlineData(0, 0, 60, Verdict.Incomplete)]
    public void Missing_counts_as_failed_for_a_pass_and_as_passed_for_a_fail(long passed, long failed, long errored, Verdict verdict)
    {
        var evidence = new GateEvidence { Planned = 60, Clusters = 60, Passed = passed, Failed = failed, Errored = errored };

        Assert.Equal(verdict, PassRate.AtLeast(0.9).Decide(evidence).Verdict);
    }

    [Fact]
    public void Missing_trials_never_turn_a_verdict_into_pass_or_fail()
    {
        // Whatever became of the missing ones, the verdict with them must not contradict the verdict without.
        var gate = PassRate.AtLeast(0.8);
        for (var passed = 0; passed <= 40; passed++)
        {
            for (var failed = 0; passed + failed <= 40; failed++)
            {
                var missing = 40 - passed - failed;
                var verdict = gate.Decide(Evidence(passed, failed)).Verdict;
                if (verdict is not (Verdict.Pass or Verdict.Fail)) continue;
                for (var found = 0; found <= missing; found++)
                {
                    var whole = gate.Decide(Evidence(passed + found, failed + missing - found)).Verdict;
                    Assert.Equal(verdict, whole);
                }
            }
        }

        static GateEvidence Evidence(long passed, long failed) => new() { Planned = 40, Clusters = 40, Passed = passed, Failed = failed };
    }

    [Fact]
    public void More_slices_make_a_fail_harder_and_leave_a_pass_as_it_is()
    {
        var gate = PassRate.AtLeast(0.9);
        var one = new GateEvidence { Planned = 20, Clusters = 20, Passed = 14, Failed = 6 };

        Assert.Equal(Verdict.Fail, gate.Decide(one).Verdict);
        Assert.Equal(Verdict.Inconclusive, gate.Decide(one with { Slices = 50 }).Verdict);
        Assert.Equal(Verdict.Pass, gate.Decide(new() { Planned = 60, Clusters = 60, Passed = 60, Slices = 50 }).Verdict);
    }

    [Fact]
    public void Passes_are_rounded_against_each_claim_when_a_case_has_several_trials()
    {
        // 10 cases × 2 trials: 19 of 20 is 9.5 of 10, so 9 for a pass and 10 for a fail.
        var decision = PassRate.AtLeast(0.5).Decide(new() { Planned = 20, Clusters = 10, Passed = 19, Failed = 1 });

        Assert.Equal(Verdict.Pass, decision.Verdict);
        Assert.Equal(EvalKit.Statistics.ClopperPearson.Lower(9, 10, 0.05), decision.Bound!.Value, 12);
    }

    [Fact]
    public void A_printed_bound_is_on_the_same_side_of_the_bar_as_the_bound_itself()
    {
        for (var n = 10; n <= 200; n++)
        {
            for (var passed = 0; passed <= n; passed++)
            {
                var decision = PassRate.AtLeast(0.9).Decide(new() { Planned = n, Clusters = n, Passed = passed, Failed = n - passed, Slices = 3 });
                if (decision.Verdict == Verdict.Fail) Assert.True(Printed(decision.Text, "at most ") < 0.9, decision.Text);
                if (decision.Verdict == Verdict.Pass) Assert.True(Printed(decision.Text, "at least ") >= 0.85, decision.Text);
            }
        }

        static double Printed(string text, string before) =>
            double.Parse(text[(text.IndexOf(before, StringComparison.Ordinal) + before.Length)..].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_gate_of_ones_own_is_asked_like_any_other()
    {
        var gate = new NoneErrored();

        Assert.Equal(Verdict.Pass, gate.Decide(new() { Planned = 3, Passed = 2, Failed = 1 }).Verdict);
        Assert.Equal(Verdict.Fail, gate.Decide(new() { Planned = 3, Passed = 2, Errored = 1 }).Verdict);
    }

    private sealed class NoneErrored : Gate
    {
        public override string Requirement => "no errors";

        protected internal override bool Judges(in TrialFacts trial) => true;

        protected internal override GateDecision Decide(GateEvidence evidence) => new(evidence.Errored == 0 ? Verdict.Pass : Verdict.Fail, $"{evidence.Errored} errored");
    }
}
