using EvalKit.Statistics;

namespace EvalKit;

/// <summary>
/// What pairs show of a difference: bounds by <see cref="BoundedMean"/> over clusters, and where every cluster is one pair of single trials the
/// exact test of <see cref="McNemar"/> besides. A change is shown where both show it, whatever the missing trials would have been.
/// </summary>
/// <param name="Least">The mean difference with every missing trial against the later run.</param>
/// <param name="Most">The same with every missing trial for it.</param>
/// <param name="Lower">Lower end of the 95 % interval.</param>
/// <param name="Upper">Upper end of it.</param>
/// <param name="DropPValue">One-sided: the least error rate at which a drop beyond the margin is shown.</param>
/// <param name="GainPValue">One-sided: the least error rate at which a gain is shown.</param>
internal readonly record struct PairTest(double Least, double Most, double Lower, double Upper, double DropPValue, double GainPValue)
{
    /// <summary>The error rate of each end of the interval.</summary>
    public const double Tail = 0.025;

    private const int Halvings = 40;

    /// <summary>The two-sided p-value.</summary>
    public double PValue => Math.Min(1, 2 * Math.Min(DropPValue, GainPValue));

    public static PairTest Of(PairSums pairs, double margin)
    {
        var exact = pairs.IsSingle && pairs.IsYesOrNo;
        // Every missing pair counts against the claim.
        var drop = exact ? McNemar.Exact(pairs.Losses, pairs.Gains + pairs.MaybeGains, Alternative.Greater).PValue : 0;
        var gain = exact ? McNemar.Exact(pairs.Losses + pairs.MaybeLosses, pairs.Gains, Alternative.Less).PValue : 0;
        var lower = BoundedMean.Lower(pairs.Least, pairs.Counts, -1, Tail);
        var upper = BoundedMean.Upper(pairs.Most, pairs.Counts, 1, Tail);
        return new(
            pairs.LeastMean, pairs.MostMean,
            gain > Tail ? Math.Min(0, lower) : lower,
            drop > Tail ? Math.Max(0, upper) : upper,
            Math.Max(drop, LeastAlpha(alpha => BoundedMean.Upper(pairs.Most, pairs.Counts, 1, alpha) < -margin)),
            Math.Max(gain, LeastAlpha(alpha => BoundedMean.Lower(pairs.Least, pairs.Counts, -1, alpha) > 0)));
    }

    /// <summary>Bounds move outwards as alpha falls: the least at which they still exclude, by halving its exponent.</summary>
    private static double LeastAlpha(Func<double, bool> excludes)
    {
        var (least, most) = (Math.Log(1e-12), Math.Log(0.5));
        if (!excludes(0.5)) return 1;
        if (excludes(1e-12)) return 1e-12;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (least + most) / 2;
            if (excludes(Math.Exp(middle))) most = middle;
            else least = middle;
        }

        return Math.Exp(most);
    }
}
