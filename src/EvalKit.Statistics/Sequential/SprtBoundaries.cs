namespace EvalKit.Statistics;

/// <summary>Where a test stops. The likelihood ratio is computed from counts, so that no order of trials rounds otherwise.</summary>
internal sealed class SprtBoundaries
{
    private readonly double _pass;
    private readonly double _failure;
    private readonly double _upper;
    private readonly double _lower;

    private SprtBoundaries(double good, double bad, double alpha, double beta, double lower, double upper)
    {
        (Good, Bad, Alpha, Beta, _lower, _upper) = (good, bad, alpha, beta, lower, upper);
        _pass = Math.Log(bad / good);
        _failure = Math.Log((1 - bad) / (1 - good));
    }

    public double Good { get; }

    public double Bad { get; }

    public double Alpha { get; }

    public double Beta { get; }

    /// <summary>Wald's: the error rates hold together, each alone nearly always.</summary>
    public static SprtBoundaries OfWald(double good, double bad, double alpha, double beta) =>
        new(good, bad, alpha, beta, Math.Log(beta / (1 - alpha)), Math.Log((1 - beta) / alpha));

    /// <summary>A little wider, so that each error rate holds without question (J. Ville, 1939).</summary>
    public static SprtBoundaries OfVille(double good, double bad, double alpha, double beta) =>
        new(good, bad, alpha, beta, Math.Log(beta), -Math.Log(alpha));

    public SequentialDecision Decide(long passes, long trials)
    {
        var ratio = passes * _pass + (trials - passes) * _failure;
        return ratio >= _upper ? SequentialDecision.Bad
            : ratio <= _lower ? SequentialDecision.Good
            : SequentialDecision.Continue;
    }
}
