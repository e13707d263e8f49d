using EvalKit.Statistics;

namespace EvalKit.Tests.Evidence;

/// <summary>
/// How often many runs together ever come to a wrong verdict, over some thousand made-up histories on three seeds. Beside it stands the naive rule:
/// the gate of one run, decided again after every run over all cases so far.
/// </summary>
public class EvidenceErrorRateTests
{
    private const double Alpha = 0.05;
    private const int Runs = 50;
    private const int Cases = 20;

    // Per seed, as the neighbours have it: 2,100 in all, and 20,000 each night.
    private static readonly int Replicates = int.Parse(Environment.GetEnvironmentVariable("TEST_REPLICATES") ?? "700", System.Globalization.CultureInfo.InvariantCulture);

    private static readonly double Slack = 3 * Math.Sqrt(Alpha * (1 - Alpha) / (3 * Replicates));

    private static readonly EvidenceClaim Claim = new(0.90, 0.05, 1 - Alpha);

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public void A_subject_on_its_bar_seldom_ever_fails_where_the_gate_of_one_run_repeated_does(double missing)
    {
        var (ours, naive) = EverWrong(0.90, missing, Verdict.Fail);

        Assert.InRange(ours, 0, Alpha + Slack);
        if (missing == 0) Assert.InRange(naive, 2 * Alpha, 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public void A_subject_at_bar_minus_tolerance_seldom_ever_passes_where_the_gate_of_one_run_repeated_does(double missing)
    {
        var (ours, naive) = EverWrong(0.85, missing, Verdict.Pass);

        Assert.InRange(ours, 0, Alpha + Slack);
        if (missing == 0) Assert.InRange(naive, 2 * Alpha, 1);
    }

    [Fact]
    public void Whoever_stops_as_soon_as_it_suits_him_gains_nothing()
    {
        // A run is made only while nothing is decided, and the next one is larger the worse it looks.
        var wrong = Share(random =>
        {
            var process = new EvidenceProcess(Claim);
            for (var run = 0; run < Runs && !process.IsBelow; run++)
                process.Add(Draw(random, 0.90, 0, process.Below > 0 ? 3 * Cases : Cases));
            return process.IsBelow;
        });

        Assert.InRange(wrong, 0, Alpha + Slack);
    }

    [Theory]
    [InlineData(0.70, Verdict.Fail)]
    [InlineData(0.80, Verdict.Fail)]
    [InlineData(0.99, Verdict.Pass)]
    public void What_is_true_comes_out_in_the_end(double rate, Verdict verdict)
    {
        var right = Share(random => Ever(Enumerable.Range(0, Runs).Select(_ => Draw(random, rate, 0, Cases)), verdict));

        Assert.InRange(right, 0.95, 1);
    }

    [Fact]
    public void Looking_after_every_single_case_stays_within_alpha_exactly()
    {
        // All paths of 1,000 cases at once: what has not crossed is carried on by its count of passes.
        foreach (var (rate, crosses) in new (double, Func<EvidenceCounts, bool>)[]
            { (0.90, counts => Claim.IsEnough(Claim.LogBelow(counts))), (0.85, counts => Claim.IsEnough(Claim.LogAbove(counts))) })
        {
            double[] alive = [1];
            var ever = 0.0;
            for (var n = 1; n <= 1_000; n++)
            {
                var next = new double[n + 1];
                for (var passed = 0; passed < n; passed++)
                {
                    next[passed + 1] += alive[passed] * rate;
                    next[passed] += alive[passed] * (1 - rate);
                }

                for (var passed = 0; passed <= n; passed++)
                {
                    if (next[passed] == 0 || !crosses(new(passed, n - passed, 0))) continue;
                    ever += next[passed];
                    next[passed] = 0;
                }

                alive = next;
            }

            Assert.InRange(ever, 0.01, Alpha);
        }
    }

    private static (double Ours, double Naive) EverWrong(double rate, double missing, Verdict wrong)
    {
        var naive = 0;
        var ours = Share(random =>
        {
            var runs = Enumerable.Range(0, Runs).Select(_ => Draw(random, rate, missing, Cases)).ToList();
            var sum = default(EvidenceCounts);
            var everNaive = false;
            foreach (var run in runs)
            {
                sum += run;
                everNaive |= wrong == Verdict.Fail
                    ? ClopperPearson.Upper(sum.Passed, sum.Trials, Alpha) < Claim.Bar
                    : ClopperPearson.Lower(sum.Passed, sum.Trials, Alpha) >= Claim.Bad;
            }

            naive += everNaive ? 1 : 0;
            return Ever(runs, wrong);
        });
        return (ours, naive / (3.0 * Replicates));
    }

    private static bool Ever(IEnumerable<EvidenceCounts> runs, Verdict verdict)
    {
        var process = new EvidenceProcess(Claim);
        foreach (var run in runs) process.Add(run);
        return verdict == Verdict.Fail ? process.IsBelow : process.IsAbove;
    }

    private static EvidenceCounts Draw(Random random, double rate, double missing, int cases)
    {
        var counts = default(EvidenceCounts);
        for (var i = 0; i < cases; i++)
        {
            var passes = random.NextDouble() < rate;
            counts = counts.With(random.NextDouble() < missing ? null : passes);
        }

        return counts;
    }

    private static double Share(Func<Random, bool> run)
    {
        var count = 0;
        foreach (var seed in new[] { 1, 2, 3 })
        {
            var random = new Random(seed);
            for (var i = 0; i < Replicates; i++) count += run(random) ? 1 : 0;
        }

        return count / (3.0 * Replicates);
    }
}
