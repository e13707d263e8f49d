using MathNet.Numerics;

namespace EvalKit.Statistics;

internal static class ChiSquared
{
    /// <summary>P(X ≥ x) with the given degrees of freedom.</summary>
    public static double UpperTail(double x, double degrees) =>
        x <= 0 ? 1
        : degrees == 1 ? SpecialFunctions.Erfc(Math.Sqrt(x / 2))
        : SpecialFunctions.GammaUpperRegularized(degrees / 2, x / 2);
}
