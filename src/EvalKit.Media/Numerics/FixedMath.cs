namespace EvalKit;

/// <summary>
/// Elementary functions from additions, multiplications and divisions in a fixed order. The ones of <see cref="Math"/> come from the
/// platform's C runtime, and their last digits differ between operating systems and processors; these do not. Accurate to about
/// 10⁻¹⁵, relative for exponentials. No fused multiply-add: it rounds once where others round twice.
/// </summary>
internal static class FixedMath
{
    private const double Ln2 = 0.6931471805599453094;
    private const double Log2Of10 = 3.3219280948873623479;

    // π/2 in two parts: the first has 33 bits, so that its small multiples are exact.
    private const double HalfPiHigh = 1.57079632673412561417;
    private const double HalfPiLow = 6.07710050650619224932e-11;

    /// <summary>The sine of an angle in radians, |x| ≤ 10⁶.</summary>
    public static double Sin(double x) => QuarterTurns(x, 0);

    /// <summary>The cosine of an angle in radians, |x| ≤ 10⁶.</summary>
    public static double Cos(double x) => QuarterTurns(x, 1);

    /// <summary>2ˣ, |x| ≤ 1000.</summary>
    public static double Exp2(double x)
    {
        var whole = Math.Floor(x + 0.5);
        return Math.ScaleB(ExpNearZero((x - whole) * Ln2), (int)whole);
    }

    /// <summary>10ˣ, |x| ≤ 300.</summary>
    public static double Pow10(double x) => Exp2(x * Log2Of10);

    /// <summary>The natural logarithm of a positive, normal number.</summary>
    public static double Ln(double x)
    {
        var exponent = Math.ILogB(x);
        var mantissa = Math.ScaleB(x, -exponent);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        // ln m = 2 artanh((m − 1) / (m + 1))
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var odd = 23; odd >= 3; odd -= 2) sum = (sum + 1.0 / odd) * square;
        return exponent * Ln2 + 2 * s * (1 + sum);
    }

    /// <summary>The decimal logarithm of a positive, normal number.</summary>
    public static double Log10(double x) => Ln(x) / 2.30258509299404568402;

    private static double ExpNearZero(double x)
    {
        var sum = 1.0;
        for (var n = 18; n >= 1; n--) sum = 1 + x * sum / n;
        return sum;
    }

    private static double QuarterTurns(double x, int shift)
    {
        var quarters = Math.Floor(x / (HalfPiHigh + HalfPiLow) + 0.5);
        var rest = x - quarters * HalfPiHigh - quarters * HalfPiLow;
        return (((long)quarters + shift) & 3) switch
        {
            0 => SinNearZero(rest),
            1 => CosNearZero(rest),
            2 => -SinNearZero(rest),
            _ => -CosNearZero(rest),
        };
    }

    private static double SinNearZero(double x)
    {
        var square = x * x;
        var sum = 1.0;
        for (var n = 20; n >= 2; n -= 2) sum = 1 - square / (n * (n + 1)) * sum;
        return x * sum;
    }

    private static double CosNearZero(double x)
    {
        var square = x * x;
        var sum = 1.0;
        for (var n = 20; n >= 2; n -= 2) sum = 1 - square / (n * (n - 1)) * sum;
        return sum;
    }
}
