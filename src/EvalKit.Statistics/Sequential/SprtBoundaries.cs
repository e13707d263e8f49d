namespace EvalKit.Statistics;

/// <summary>
/// Wald's boundaries, or the stricter ones ln(1/α) and ln β that no walk crosses wrongly more often than stated, whatever its
/// steps. The likelihood ratio is computed from counts, so that no order of trials
/// rounds otherwise.
/// </summary>
internal sealed class SprtBoundaries(double good, double bad, double alpha, double beta, bool strict)
{
    private readonly double _pass = Math.Log(bad / good);
    private readonly double _failure = Math.Log((1 - bad) / (1 - good));
    private readonly double _upper = strict ? -Math.Log(alpha) : Math.Log((1 - beta) / alpha);
    private readonly double _lower = strict ? Math.Log(beta) : Math.Log(beta / (1 - alpha));

    public double Good => good;

    public double Bad => bad;

    public double Alpha => alpha;

    public double Beta => beta;

    public SequentialDecision Decide(long passes, long trials)
    {
        var ratio = passes * _pass + (trials - passes) * _failure;
        return ratio >= _upper ? SequentialDecision.Bad
            : ratio <= _lower ? SequentialDecision.Good
            : SequentialDecision.Continue;
    }
}
