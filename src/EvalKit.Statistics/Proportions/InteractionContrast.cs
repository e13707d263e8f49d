namespace EvalKit.Statistics;

/// <summary>
/// Whether two factors together do more harm than their separate harms add up to, as when a picture and a text are safe each but
/// not both: the contrast y₁₁ − y₁₀ − y₀₁ + y₀₀ of event rates in the four cells of an on/off design.
/// </summary>
/// <remarks>
/// Rates with half an event and one trial more, (x + ½)/(n + 1), so that a cell without events still has a variance; normal
/// distribution. One-sided for excess harm: <c>Test(alternative: Alternative.Greater)</c>.
/// </remarks>
public static class InteractionContrast
{
    /// <summary>The contrast in [−2, 2] with its standard error.</summary>
    /// <param name="neither">Events and trials with both factors off.</param>
    /// <param name="first">Events and trials with the first factor alone.</param>
    /// <param name="second">Events and trials with the second factor alone.</param>
    /// <param name="both">Events and trials with both factors on.</param>
    /// <exception cref="StatisticsArgumentException">A cell has no trials, or more events than trials.</exception>
    public static Estimate Of(
        (long Events, long Trials) neither,
        (long Events, long Trials) first,
        (long Events, long Trials) second,
        (long Events, long Trials) both)
    {
        var (off, offVariance) = Cell(neither, nameof(neither));
        var (one, oneVariance) = Cell(first, nameof(first));
        var (two, twoVariance) = Cell(second, nameof(second));
        var (on, onVariance) = Cell(both, nameof(both));
        return new(on - one - two + off, Math.Sqrt(offVariance + oneVariance + twoVariance + onVariance), double.PositiveInfinity);
    }

    private static (double Rate, double Variance) Cell((long Events, long Trials) cell, string name)
    {
        Guard.Within(cell.Trials, 1, Guard.MaxTrials, name + ".Trials");
        Guard.Counts(cell.Events, cell.Trials, name + ".Events", name + ".Trials");
        var rate = (cell.Events + 0.5) / (cell.Trials + 1);
        return (rate, rate * (1 - rate) / (cell.Trials + 1));
    }
}
