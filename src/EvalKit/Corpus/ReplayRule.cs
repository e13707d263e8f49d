namespace EvalKit;

/// <summary>
/// How often an entry is tried: until it passed, or failed, so many times. A try without an answer counts against either, so that neither is
/// said unless it would be said whatever the answer had been.
/// </summary>
/// <param name="Passes">It passes after so many tries that passed …</param>
/// <param name="Failures">… unless so many failed before.</param>
internal readonly record struct ReplayRule(int Passes, int Failures)
{
    /// <summary>A fixed entry may fail one try in twenty: a model that samples is never quite sure.</summary>
    public const double FixedFailureRate = 0.05;

    private const int FixedPasses = 3;
    private const int MostFailures = 10;

    /// <summary>The most tries that it can take.</summary>
    public int MaxTries => Passes + Failures - 1;

    /// <summary>
    /// Three passes hold. An entry fails again by two failures, and by more where so many entries are judged that two would fail one of
    /// them by chance.
    /// </summary>
    /// <param name="deterministic">Equal prompts get equal replies: one try tells all.</param>
    /// <param name="entries">How many are judged.</param>
    /// <param name="alpha">The probability, at most, that any of them is called failing though each fails one try in twenty.</param>
    public static ReplayRule OfFixed(bool deterministic, int entries, double alpha)
    {
        if (deterministic) return new(1, 1);
        var rule = new ReplayRule(FixedPasses, 2);
        while (rule.Failures < MostFailures && entries * rule.FailRate(FixedFailureRate) > alpha) rule = rule with { Failures = rule.Failures + 1 };
        return rule;
    }

    /// <summary>One failure shows that an open entry is open; it takes several passes, and no failure, to call it fixed.</summary>
    public static ReplayRule OfOpen(bool deterministic, int confirmTrials) => new(deterministic ? 1 : confirmTrials, 1);

    /// <summary>True for passes, false for fails, null where neither is known, or will be.</summary>
    public bool? Decide(int passed, int failed, int missing) =>
        passed >= Passes && failed + missing < Failures ? true
        : failed >= Failures && passed + missing < Passes ? false
        : null;

    /// <summary>Whether another try could still decide.</summary>
    public bool IsOver(int passed, int failed, int missing) =>
        Decide(passed, failed, missing) is not null || (failed + missing >= Failures && passed + missing >= Passes);

    /// <summary>The probability that the failures come before the passes (negative binomial).</summary>
    /// <param name="failureRate">The probability that one try fails.</param>
    public double FailRate(double failureRate)
    {
        var term = 1.0;
        for (var i = 0; i < Failures; i++) term *= failureRate;
        var sum = 0.0;
        for (var passes = 0; passes < Passes; passes++)
        {
            sum += term;
            term *= (1 - failureRate) * (Failures + passes) / (passes + 1);
        }

        return sum;
    }
}
