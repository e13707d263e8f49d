namespace EvalKit.Statistics;

/// <summary>Student's t with any positive number of degrees of freedom; infinitely many are the normal distribution.</summary>
internal static class StudentT
{
    public static double UpperTail(double t, double degrees)
    {
        if (double.IsPositiveInfinity(degrees)) return Normal.UpperTail(t);
        if (double.IsInfinity(t)) return t > 0 ? 0 : 1;
        var sum = degrees + t * t;
        var beyond = IncompleteBeta.Lower(degrees / 2, 0.5, degrees / sum, t * t / sum) / 2;
        return t >= 0 ? beyond : 1 - beyond;
    }

    /// <summary>The t below which a value falls with the given probability, in (0, 1).</summary>
    public static double Quantile(double probability, double degrees)
    {
        if (double.IsPositiveInfinity(degrees)) return Normal.Quantile(probability);
        if (probability == 0.5) return 0;
        if (probability < 0.5) return -Quantile(1 - probability, degrees, probability);
        return Quantile(probability, degrees, 1 - probability);
    }

    /// <summary>By the beta quantile of whichever of x and 1 − x is the smaller, so that both tails keep their digits.</summary>
    private static double Quantile(double probability, double degrees, double beyond)
    {
        if (probability > 0.75)
        {
            var x = BetaQuantile.Of(degrees / 2, 0.5, 2 * beyond);
            if (x < 0.9) return Math.Sqrt(degrees * (1 - x) / x);
        }

        var y = BetaQuantile.Of(0.5, degrees / 2, 1 - 2 * beyond);
        return Math.Sqrt(degrees * y / (1 - y));
    }
}
