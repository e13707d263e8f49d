namespace EvalKit.Statistics;

internal static class Moments
{
    /// <summary>Mean and sample variance (n − 1) in two passes, which lose no digits to a large mean.</summary>
    public static (double Mean, double Variance) Of(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values) sum += value;
        var mean = sum / values.Length;
        double squares = 0, rest = 0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
            rest += value - mean;
        }

        return (mean, values.Length < 2 ? 0 : Math.Max(0, (squares - rest * rest / values.Length) / (values.Length - 1)));
    }
}
