using MathNet.Numerics;

namespace EvalKit.Statistics;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    public static double Cumulative(double z) => SpecialFunctions.Erfc(-z / Math.Sqrt(2)) / 2;

    public static double UpperTail(double z) => SpecialFunctions.Erfc(z / Math.Sqrt(2)) / 2;

    public static double Quantile(double probability) => -Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * probability);
}
