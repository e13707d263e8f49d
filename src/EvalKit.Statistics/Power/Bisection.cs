namespace EvalKit.Statistics;

internal static class Bisection
{
    /// <summary>The least difference in (0, most] whose power, which rises with it, reaches the target; null when none does.</summary>
    public static double? LeastReaching(Func<double, double> power, double target, double most)
    {
        if (power(most) < target) return null;
        double low = 0, high = most;
        while (high - low > 1e-14 * most)
        {
            var middle = low + (high - low) / 2;
            if (power(middle) >= target) high = middle;
            else low = middle;
        }

        return high;
    }
}
