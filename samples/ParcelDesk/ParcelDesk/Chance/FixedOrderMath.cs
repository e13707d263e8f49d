namespace ParcelDesk;

/// <summary>
/// Exponential, logarithm and sine from additions and multiplications in one fixed order. The platform's own functions
/// may differ in the last bit between systems, and the committed weights and clips must not.
/// </summary>
internal static class FixedOrderMath
{
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    public static double Exp(double x)
    {
        if (double.IsNaN(x) || x > 700)
            return x > 700 ? double.PositiveInfinity : x;
        if (x < -700)
            return 0;
        var k = Math.Floor((x * 1.44269504088896340736) + 0.5);
        var r = x - (k * Ln2High) - (k * Ln2Low);
        var sum = 1.0;
        for (var n = 13; n >= 1; n--)
            sum = 1 + (r / n * sum);
        return sum * BitConverter.Int64BitsToDouble(((long)k + 1023) << 52);
    }

    /// <summary>Natural logarithm of a positive, normal number.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = ((bits >> 52) & 0x7FF) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | (1023L << 52));
        if (mantissa > 1.41421356237309514547)
        {
            mantissa *= 0.5;
            exponent++;
        }

        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var n = 23; n >= 1; n -= 2)
            sum = (sum * square) + (1.0 / n);
        return (2 * s * sum) + (exponent * Ln2High) + (exponent * Ln2Low);
    }

    /// <summary>Sine of an angle in turns: a quarter is 1.</summary>
    public static double SineOfTurns(double turns)
    {
        var t = turns - Math.Floor(turns + 0.5);
        if (t > 0.25)
            t = 0.5 - t;
        else if (t < -0.25)
            t = -0.5 - t;
        var x = t * 6.28318530717958623200;
        var square = x * x;
        var sum = 1.0;
        for (var n = 19; n >= 3; n -= 2)
            sum = 1 - (square / (n * (n - 1)) * sum);
        return x * sum;
    }

    public static double CosineOfTurns(double turns) => SineOfTurns(turns + 0.25);
}
