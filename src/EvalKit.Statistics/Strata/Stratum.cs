namespace EvalKit.Statistics;

/// <summary>One part of a population, measured on its own.</summary>
/// <param name="Weight">Its share of the population, such as of traffic, not negative; weights are normalised over the strata.</param>
/// <param name="Mean">Mean score of its sample; a pass rate is one.</param>
/// <param name="StandardDeviation">Of single scores, not negative; √(p(1 − p)) for a pass rate.</param>
/// <param name="Trials">Independent trials of its sample, at least 1.</param>
public readonly record struct Stratum(double Weight, double Mean, double StandardDeviation, long Trials)
{
    /// <summary>A stratum of passes and failures.</summary>
    /// <param name="weight">Its share of the population, not negative.</param>
    /// <param name="passes">Passes of its sample, in [0, trials].</param>
    /// <param name="trials">Trials of its sample, at least 1.</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static Stratum OfPasses(double weight, long passes, long trials)
    {
        Guard.NotNegative(weight);
        Guard.Within(trials, 1, Guard.MaxTrials);
        Guard.Counts(passes, trials);
        var rate = passes / (double)trials;
        // The sample's standard deviation, with n − 1.
        return new(weight, rate, trials == 1 ? 0 : Math.Sqrt(rate * (1 - rate) * trials / (trials - 1)), trials);
    }
}
