namespace EvalKit.Statistics;

/// <summary>
/// Fisher's exact test whether two independent samples have the same pass rate, given how many passed in all: valid for any counts,
/// and conservative for small ones.
/// </summary>
/// <remarks>
/// R. A. Fisher, "On the interpretation of χ² from contingency tables, and the calculation of P", JRSS 85 (1922) 87–94. Two-sided:
/// the probability of all tables no more probable than the one seen (to a relative 1e-7, as R does).
/// </remarks>
public static class FisherExact
{
    private const double Tie = 1 + 1e-7;

    /// <summary>Greater asks whether the first rate is larger. The statistic is the first rate less the second.</summary>
    /// <param name="firstPasses">Passes of the first sample, in [0, firstTrials].</param>
    /// <param name="firstTrials">Trials of the first sample, at least 1 and at most ten million.</param>
    /// <param name="secondPasses">Passes of the second sample, in [0, secondTrials].</param>
    /// <param name="secondTrials">Trials of the second sample, at least 1 and at most ten million.</param>
    /// <param name="alternative">Which difference is looked for.</param>
    /// <exception cref="StatisticsArgumentException">A count is out of range.</exception>
    public static Significance Test(
        long firstPasses, long firstTrials, long secondPasses, long secondTrials, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Within(firstTrials, 1, 10_000_000);
        Guard.Within(secondTrials, 1, 10_000_000);
        Guard.Counts(firstPasses, firstTrials);
        Guard.Counts(secondPasses, secondTrials);
        var passes = firstPasses + secondPasses;
        var table = new Hypergeometric(firstTrials, secondTrials, passes);
        var difference = firstPasses / (double)firstTrials - secondPasses / (double)secondTrials;
        return new(difference, alternative switch
        {
            Alternative.Less => table.Sum(k => k <= firstPasses),
            Alternative.Greater => table.Sum(k => k >= firstPasses),
            _ => table.SumOfNoMoreProbable(firstPasses),
        });
    }

    /// <summary>Passes of the first sample, margins given; probabilities relative to the mode, so that nothing overflows.</summary>
    private readonly struct Hypergeometric(long first, long second, long passes)
    {
        private readonly long _least = Math.Max(0, passes - second);
        private readonly long _most = Math.Min(first, passes);

        public double Sum(Predicate<long> counts) => Share((k, _) => counts(k));

        public double SumOfNoMoreProbable(long observed)
        {
            var bar = 0.0;
            Walk((k, weight) => bar = k == observed ? weight : bar);
            return Share((_, weight) => weight <= bar * Tie);
        }

        private double Share(Func<long, double, bool> counts)
        {
            double inside = 0, all = 0;
            Walk((k, weight) =>
            {
                all += weight;
                if (counts(k, weight)) inside += weight;
            });
            return Math.Min(1, inside / all);
        }

        private void Walk(Action<long, double> visit)
        {
            var mode = Math.Clamp((long)((first + 1.0) * (passes + 1.0) / (first + second + 2.0)), _least, _most);
            visit(mode, 1);
            var weight = 1.0;
            for (var k = mode; k < _most; k++) visit(k + 1, weight *= Up(k));
            weight = 1;
            for (var k = mode; k > _least; k--) visit(k - 1, weight /= Up(k - 1));
        }

        private double Up(long k) => (double)(first - k) * (passes - k) / ((k + 1.0) * (second - passes + k + 1));
    }
}
