using EvalKit.Media;

namespace EvalKit.Tests.Gates;

/// <summary>
/// How often gates are wrong, over some thousand made-up runs on three seeds; three binomial standard errors are allowed. Beside each stands the
/// naive rule that it replaces, which must be wrong more often than that.
/// </summary>
public class ErrorRateTests
{
    private const double Alpha = 0.05;

    // Per seed: 2,100 in all, and 20,000 each night.
    private static readonly int Replicates = int.Parse(Environment.GetEnvironmentVariable("TEST_REPLICATES") ?? "700", System.Globalization.CultureInfo.InvariantCulture);

    // Three standard errors of a share of 0.05 over all replicates.
    private static readonly double Slack = 3 * Math.Sqrt(Alpha * (1 - Alpha) / (3 * Replicates));

    [Theory]
    [InlineData(20, 0.80)]
    [InlineData(60, 0.90)]
    [InlineData(200, 0.95)]
    public void A_rate_that_just_meets_its_bar_seldom_fails_where_comparing_the_numbers_often_does(int n, double bar)
    {
        var gate = PassRate.AtLeast(bar);

        var (ours, naive) = Shares(random =>
        {
            var passed = Binomial(random, n, bar);
            return (SimulatedGate.Clean(gate, n, 1, (c, _) => SimulatedGate.Passed(c < passed)) == Verdict.Fail, (double)passed / n < bar);
        });

        Assert.InRange(ours, 0, Alpha + Slack);
        Assert.InRange(naive, 0.25, 1);
    }

    [Theory]
    [InlineData(20, 15, 0.3)]
    [InlineData(40, 10, 0.6)]
    [InlineData(60, 5, 0.3)]
    [InlineData(200, 5, 0.6)]
    [InlineData(40, 10, 0)]
    public void Clusters_that_fail_together_neither_fail_nor_pass_a_gate_by_their_number(int clusters, int perCluster, double correlation)
    {
        // Fail: the true rate is the bar. Pass: it lies just below bar − tolerance.
        var gate = PassRate.AtLeast(0.80, tolerance: 0.05);

        var (failed, naivelyFailed) = Shares(random => OfClusters(gate, random, 0.80, clusters, perCluster, correlation, Verdict.Fail));
        var (passed, naivelyPassed) = Shares(random => OfClusters(gate, random, 0.7499, clusters, perCluster, correlation, Verdict.Pass));

        Assert.InRange(failed, 0, 0.06 + Slack);
        Assert.InRange(passed, 0, 0.06 + Slack);
        if (correlation > 0) Assert.True(naivelyFailed > 0.08 && naivelyPassed > 0.08, $"{naivelyFailed} and {naivelyPassed}");
    }

    [Fact]
    public void A_tenth_of_provider_errors_turns_no_good_subject_red()
    {
        var gate = PassRate.AtLeast(0.90);

        var (ours, naive) = Shares(random =>
        {
            var passed = 0;
            var verdict = SimulatedGate.Clean(gate, 100, 1, (_, _) =>
            {
                if (random.NextDouble() < 0.1) return SimulatedGate.Errored;
                var right = random.NextDouble() < 0.95;
                passed += right ? 1 : 0;
                return SimulatedGate.Passed(right);
            });
            return (verdict == Verdict.Fail, passed / 100.0 < 0.90);
        });

        Assert.Equal(0, ours);
        Assert.InRange(naive, 0.5, 1);
    }

    [Fact]
    public void Two_hundred_gates_on_bars_that_are_just_met_stay_within_the_expected_false_reds()
    {
        var gate = PassRate.AtLeast(0.90);
        var random = new Random(20);
        var reds = Enumerable.Range(0, 200).Count(_ =>
        {
            var passed = Binomial(random, 100, 0.90);
            return SimulatedGate.Clean(gate, 100, 1, (c, _) => SimulatedGate.Passed(c < passed)) == Verdict.Fail;
        });

        var expected = 200 * gate.FalseFailRate(new GateEvidence { Planned = 100, Clusters = 100 });
        Assert.Equal(10, expected, 1e-9);
        Assert.InRange(reds, 0, expected + (3 * Math.Sqrt(expected)));
    }

    [Theory]
    [InlineData(0.80, Verdict.Fail, 0.85, 1)]
    [InlineData(0.95, Verdict.Pass, 0.90, 1)]
    [InlineData(0.93, Verdict.Inconclusive, 0, 0.30)]
    public void A_hundred_cases_decide_what_they_should(double rate, Verdict verdict, double least, double most)
    {
        var gate = PassRate.AtLeast(0.90, tolerance: 0.05);

        var (share, _) = Shares(random =>
        {
            var passed = Binomial(random, 100, rate);
            return (SimulatedGate.Clean(gate, 100, 1, (c, _) => SimulatedGate.Passed(c < passed)) == verdict, false);
        });

        Assert.InRange(share, least - Slack, most + Slack);
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(60, 1)]
    [InlineData(30, 5)]
    public void A_mean_score_on_its_bar_seldom_fails(int cases, int trials)
    {
        // Scores of a case scatter about its own mean, which scatters about 0.7.
        var gate = MeanScore.AtLeast(0.70, tolerance: 0);

        var (ours, naive) = Shares(random =>
        {
            var means = Enumerable.Range(0, cases).Select(_ => 0.5 + (0.4 * random.NextDouble())).ToArray();
            var sum = 0.0;
            var verdict = SimulatedGate.Clean(gate, cases, trials, (c, _) =>
            {
                var score = means[c] + (0.2 * (random.NextDouble() - 0.5));
                sum += score;
                return Scored(score);
            });
            return (verdict == Verdict.Fail, sum / (cases * trials) < 0.70);
        });

        Assert.InRange(ours, 0, 0.06 + Slack);
        Assert.InRange(naive, 0.40, 0.60);
    }

    [Fact]
    public void Answers_that_change_by_themselves_seldom_fail_a_flip_rate_where_counting_changes_always_does()
    {
        var gate = FlipRate.AtMost(0.02);

        var (ours, naive) = Shares(random =>
        {
            var changes = 0;
            var verdict = SimulatedGate.Paired(gate, 100, _ => Answered(0), _ => Answered(random.NextDouble() < 0.10 ? 1 : 0), _ =>
            {
                // Two points on top of the tenth that changes anyway: just what the bar allows.
                var changed = random.NextDouble() < 0.12;
                changes += changed ? 1 : 0;
                return Answered(changed ? 1 : 0);
            }, severity: 2);
            return (verdict == Verdict.Fail, changes / 100.0 > 0.02);
        });

        Assert.InRange(ours, 0, 0.06 + Slack);
        Assert.InRange(naive, 0.95, 1);
    }

    [Fact]
    public void A_loss_that_is_just_allowed_seldom_fails_robustness()
    {
        var gate = Robustness.AtLeast(severity: 3, loses: 0.10);

        var (ours, naive) = Shares(random =>
        {
            double before = 0, after = 0;
            var verdict = SimulatedGate.Paired(gate, 120, _ => Count(random, 0.9, ref before), _ => SimulatedGate.Errored, _ => Count(random, 0.8, ref after), severity: 3);
            return (verdict == Verdict.Fail, (before - after) / 120 > 0.10);
        });

        Assert.InRange(ours, 0, 0.06 + Slack);
        Assert.InRange(naive, 0.35, 0.65);
    }

    private static (bool Ours, bool Naive) OfClusters(Gate gate, Random random, double rate, int clusters, int perCluster, double correlation, Verdict wrong)
    {
        var passes = 0;
        var verdict = SimulatedGate.Clean(gate, clusters, perCluster, Trials(random, rate, clusters, perCluster, correlation, n => passes += n));
        var share = (long)passes;
        var n = (long)clusters * perCluster;
        var naive = wrong == Verdict.Fail
            ? EvalKit.Statistics.ClopperPearson.Upper(share, n, Alpha) < 0.80
            : EvalKit.Statistics.ClopperPearson.Lower(share, n, Alpha) >= 0.75;
        return (verdict == wrong, naive);
    }

    // Beta-binomial clusters: with this correlation a cluster's own rate is Beta distributed about the mean.
    private static Func<int, int, TrialResult> Trials(Random random, double rate, int clusters, int perCluster, double correlation, Action<int> count)
    {
        var rates = Enumerable.Range(0, clusters).Select(_ => correlation == 0 ? rate : Beta(random, rate * ((1 / correlation) - 1), (1 - rate) * ((1 / correlation) - 1))).ToArray();
        return (cluster, _) =>
        {
            var passed = random.NextDouble() < rates[cluster];
            count(passed ? 1 : 0);
            return SimulatedGate.Passed(passed);
        };
    }

    private static double Beta(Random random, double a, double b)
    {
        var (x, y) = (Gamma(random, a), Gamma(random, b));
        return x + y == 0 ? (random.NextDouble() < a / (a + b) ? 1 : 0) : x / (x + y);
    }

    // Marsaglia and Tsang (2000); shapes below 1 by the power of a uniform.
    private static double Gamma(Random random, double shape)
    {
        if (shape < 1) return Gamma(random, shape + 1) * Math.Pow(random.NextDouble(), 1 / shape);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var v = Math.Pow(1 + (c * x), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v))) return d * v;
        }
    }

    private static (double Ours, double Naive) Shares(Func<Random, (bool Ours, bool Naive)> run)
    {
        var (ours, naive) = (0, 0);
        foreach (var seed in new[] { 1, 2, 3 })
        {
            var random = new Random(seed);
            for (var i = 0; i < Replicates; i++)
            {
                var (mine, theirs) = run(random);
                ours += mine ? 1 : 0;
                naive += theirs ? 1 : 0;
            }
        }

        return (ours / (3.0 * Replicates), naive / (3.0 * Replicates));
    }

    private static int Binomial(Random random, int n, double rate)
    {
        var passed = 0;
        for (var i = 0; i < n; i++) passed += random.NextDouble() < rate ? 1 : 0;
        return passed;
    }

    private static TrialResult Count(Random random, double rate, ref double sum)
    {
        var passed = random.NextDouble() < rate;
        sum += passed ? 1 : 0;
        return SimulatedGate.Passed(passed);
    }

    private static TrialResult Scored(double score) => new(TrialOutcome.Unscored, null, null, null) { Score = score };

    private static readonly TrialResult[] Answers = [.. new[] { "yes", "no" }.Select(text => new TrialResult(TrialOutcome.Passed, null, null, null) { Answer = ContentHash.Of(text) })];

    private static TrialResult Answered(int answer) => Answers[answer];
}
