namespace EvalKit.Statistics;

/// <summary>Wald's boundaries. The likelihood ratio is computed from counts, so that no order of trials rounds otherwise.</summary>
internal sealed class SprtBoundaries(double good, double bad, double alpha, double beta)
{
    private readonly double _pass = Math.Log(bad / good);
    private readonly double _failure = Math.Log((1 - bad) / (1 - good));
    private readonly double _upper = Math.Log((1 - beta) / alpha);
    private readonly double _lower = Math.Log(beta / (1 - alpha));

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
