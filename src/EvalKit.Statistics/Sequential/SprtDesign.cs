using System.Globalization;

namespace EvalKit.Statistics;

/// <summary>
/// Wald's sequential test between a good and a bad pass rate: it stops as soon as the trials so far decide, and at the latest after
/// half as many again as a test of fixed size would take. Both error rates hold exactly, truncation included.
/// </summary>
/// <remarks>
/// A. Wald, "Sequential tests of statistical hypotheses", Annals of Mathematical Statistics 16 (1945) 117–186. The logarithm of the
/// likelihood ratio moves by ln(bad/good) for a pass and ln((1 − bad)/(1 − good)) for a failure; at ln((1 − β)/α) or above the rate is
/// bad, at ln(β/(1 − α)) or below it is good. At the last trial a count decides that is chosen to keep both error rates; where none
/// does, the last trial is moved back. These boundaries are approximate: where they cannot keep the error rates by twice the fixed
/// size, ln(1/α) and ln β take their place, which can. Where there are fewer trials than that, counts at the last one remain undecided.
/// </remarks>
public sealed class SprtDesign
{
    private const long MostTrials = 200_000;
    private readonly SprtBoundaries _boundaries;

    private SprtDesign(SprtBoundaries boundaries, long? fixedTrials, long maxTrials, long lastBadPasses, long firstGoodPasses)
    {
        _boundaries = boundaries;
        FixedTrials = fixedTrials ?? 0;
        MaxTrials = maxTrials;
        LastBadPasses = lastBadPasses;
        FirstGoodPasses = firstGoodPasses;
    }

    /// <summary>The pass rate that is to be accepted.</summary>
    public double GoodRate => _boundaries.Good;

    /// <summary>The pass rate that is to be found out.</summary>
    public double BadRate => _boundaries.Bad;

    /// <summary>Probability, at most, that the good rate is called bad.</summary>
    public double Alpha => _boundaries.Alpha;

    /// <summary>Probability, at most, that the bad rate is called good.</summary>
    public double Beta => _boundaries.Beta;

    /// <summary>Trials of the exact test of fixed size with the same error rates, for comparison; 0 where there are not so many.</summary>
    public long FixedTrials { get; }

    /// <summary>The test ends here at the latest.</summary>
    public long MaxTrials { get; }

    /// <summary>At the last trial, so many passes or fewer are bad.</summary>
    public long LastBadPasses { get; }

    /// <summary>At the last trial, so many passes or more are good; between the two counts, which <see cref="Within"/> may leave
    /// apart, nothing is shown.</summary>
    public long FirstGoodPasses { get; }

    /// <summary>Plans the test.</summary>
    /// <param name="goodRate">A rate in (0, 1) that is called bad with probability <paramref name="alpha"/> at most; so is a
    /// better one.</param>
    /// <param name="badRate">A rate in (0, goodRate) that is called good with probability <paramref name="beta"/> at most; so is a
    /// worse one.</param>
    /// <param name="alpha">Error rate for the good rate, in (0, 0.5).</param>
    /// <param name="beta">Error rate for the bad rate, in (0, 0.5).</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN, or the rates are too near each other to be
    /// told apart.</exception>
    public static SprtDesign Between(double goodRate, double badRate, double alpha = 0.05, double beta = 0.05)
    {
        Check(goodRate, badRate, alpha, beta);
        var fixedTrials = Fixed(goodRate, badRate, alpha, beta, MostTrials) ?? throw TooNear(goodRate, badRate);
        return Ending(new(goodRate, badRate, alpha, beta, strict: false), 2 * fixedTrials)
            ?? Ending(new(goodRate, badRate, alpha, beta, strict: true), 20 * fixedTrials)
            ?? throw TooNear(goodRate, badRate);

        SprtDesign? Ending(SprtBoundaries boundaries, long latest) =>
            SprtDesign.Ending(new(boundaries, goodRate), new(boundaries, badRate), boundaries, fixedTrials, Math.Max(2, latest));
    }

    /// <summary>
    /// Plans the test where there are only so many trials: both error rates hold all the same, and at the last one it may remain
    /// undecided.
    /// </summary>
    /// <param name="trials">How many trials there are, in [1, 200,000]; the test ends before the last of them where it has no use for
    /// more.</param>
    /// <param name="goodRate">A rate in (0, 1) that is called bad with probability <paramref name="alpha"/> at most; so is a
    /// better one.</param>
    /// <param name="badRate">A rate in (0, goodRate) that is called good with probability <paramref name="beta"/> at most; so is a
    /// worse one.</param>
    /// <param name="alpha">Error rate for the good rate, in (0, 0.5).</param>
    /// <param name="beta">Error rate for the bad rate, in (0, 0.5).</param>
    /// <exception cref="StatisticsArgumentException">A figure is out of range or NaN.</exception>
    public static SprtDesign Within(long trials, double goodRate, double badRate, double alpha = 0.05, double beta = 0.05)
    {
        Guard.Within(trials, 1, MostTrials);
        Check(goodRate, badRate, alpha, beta);
        var fixedTrials = Fixed(goodRate, badRate, alpha, beta, trials);
        return Cut(new(goodRate, badRate, alpha, beta, strict: false), fixedTrials, trials)
            ?? Cut(new(goodRate, badRate, alpha, beta, strict: true), fixedTrials, trials)!;
    }

    /// <summary>
    /// The test that ends earliest, from half as many again as the fixed size on; null when it would end after the latest.
    /// </summary>
    private static SprtDesign? Ending(SprtWalk good, SprtWalk bad, SprtBoundaries boundaries, long? fixedTrials, long latest)
    {
        while (good.Trials < latest)
        {
            good.Step();
            bad.Step();
            if (2 * good.Trials >= 3 * fixedTrials && LastCount(good, bad, boundaries.Alpha, boundaries.Beta) is { } count)
                return new(boundaries, fixedTrials, good.Trials, count, count + 1);
        }

        return null;
    }

    /// <summary>The test that ends with the last trial at the latest; null where the boundaries alone do not keep the error rates.</summary>
    private static SprtDesign? Cut(SprtBoundaries boundaries, long? fixedTrials, long trials)
    {
        SprtWalk good = new(boundaries, boundaries.Good), bad = new(boundaries, boundaries.Bad);
        if (Ending(good, bad, boundaries, fixedTrials, trials) is { } full) return full;
        if (good.Bad > boundaries.Alpha || bad.Good > boundaries.Beta) return null;
        var lastBad = good.LeastUndecided - 1;
        while (lastBad < good.MostUndecided && good.Bad + good.UndecidedUpTo(lastBad + 1) <= boundaries.Alpha) lastBad++;
        var firstGood = bad.MostUndecided + 1;
        while (firstGood > lastBad + 1 && bad.Good + bad.Undecided - bad.UndecidedUpTo(firstGood - 2) <= boundaries.Beta) firstGood--;
        return new(boundaries, fixedTrials, trials, lastBad, firstGood);
    }

    /// <summary>
    /// The decision at a count that was reached without an earlier decision; Continue at <see cref="MaxTrials"/> where nothing is
    /// shown.
    /// </summary>
    /// <param name="passes">Passes so far, in [0, trials].</param>
    /// <param name="trials">Trials so far, at most <see cref="MaxTrials"/>, in the order they were drawn: none may be left out.</param>
    /// <exception cref="StatisticsArgumentException">A count is out of range.</exception>
    public SequentialDecision Decide(long passes, long trials)
    {
        Guard.Counts(passes, trials);
        if (trials > MaxTrials)
        {
            var rule = string.Create(CultureInfo.InvariantCulture, $"must be at most {MaxTrials}, where the test has ended");
            throw Guard.Refuse(trials, nameof(trials), rule);
        }

        var decision = _boundaries.Decide(passes, trials);
        return decision != SequentialDecision.Continue || trials < MaxTrials ? decision
            : passes <= LastBadPasses ? SequentialDecision.Bad
            : passes >= FirstGoodPasses ? SequentialDecision.Good
            : SequentialDecision.Continue;
    }

    /// <summary>A run of the test from its first trial.</summary>
    public SprtRun Start() => new(this);

    /// <summary>Error rates and mean trials for any true pass rate, by following every path of the test at once.</summary>
    /// <param name="rate">The true pass rate, in [0, 1].</param>
    /// <exception cref="StatisticsArgumentException">The rate is out of range or NaN.</exception>
    public SprtCharacteristic CharacteristicAt(double rate)
    {
        Guard.Unit(rate);
        var walk = new SprtWalk(_boundaries, rate);
        while (walk.Trials < MaxTrials) walk.Step();
        // Sums of thousands of terms may exceed 1 in the last digit.
        return new(
            Math.Min(1, walk.Good + walk.Undecided - walk.UndecidedUpTo(FirstGoodPasses - 1)),
            Math.Min(1, walk.Bad + walk.UndecidedUpTo(LastBadPasses)),
            walk.StoppedTrials + walk.Undecided * MaxTrials);
    }

    /// <summary>The least number of passes that keeps both error rates when so many or fewer are bad.</summary>
    private static long? LastCount(SprtWalk good, SprtWalk bad, double alpha, double beta)
    {
        for (var count = good.LeastUndecided - 1; count <= good.MostUndecided; count++)
        {
            if (bad.Bad + bad.UndecidedUpTo(count) < 1 - beta) continue;
            return good.Bad + good.UndecidedUpTo(count) <= alpha ? count : null;
        }

        return null;
    }

    /// <summary>The least n, up to a limit, with a count that both keeps alpha and finds the bad rate; the count never falls as n rises.</summary>
    private static long? Fixed(double good, double bad, double alpha, double beta, long limit)
    {
        long count = -1;
        for (long n = 1; n <= limit; n++)
        {
            while (count + 1 < n && BinomialTail.AtMost(count + 1, n, good) <= alpha) count++;
            if (count >= 0 && BinomialTail.AtMost(count, n, bad) >= 1 - beta) return n;
        }

        return null;
    }

    private static void Check(double goodRate, double badRate, double alpha, double beta)
    {
        Guard.OpenUnit(goodRate);
        Guard.OpenUnit(badRate);
        if (badRate >= goodRate) throw Guard.Refuse(badRate, nameof(badRate), "must be below the good rate");
        ErrorRate(alpha, nameof(alpha));
        ErrorRate(beta, nameof(beta));
    }

    private static StatisticsArgumentException TooNear(double good, double badRate) => Guard.Refuse(
        badRate,
        nameof(badRate),
        string.Create(CultureInfo.InvariantCulture, $"is too near goodRate = {good} to be told apart within {MostTrials} trials"));

    private static void ErrorRate(double value, string name)
    {
        if (!(value > 0 && value < 0.5)) throw Guard.Refuse(value, name, "must lie strictly between 0 and 0.5");
    }
}
