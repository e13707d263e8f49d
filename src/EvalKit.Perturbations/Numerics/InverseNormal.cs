namespace EvalKit;

/// <summary>
/// Quantiles of the standard normal distribution: algorithm AS 241 (PPND16; Wichura, Applied Statistics 37, 1988), relative error about
/// 10⁻¹⁶, evaluated in fixed order.
/// </summary>
internal static class InverseNormal
{
    private static readonly double[] CentreTop =
    [
        3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
        45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
    ];

    private static readonly double[] CentreBottom =
    [
        1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
        21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610,
    ];

    private static readonly double[] TailTop =
    [
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 0.000774545014278341407640,
    ];

    private static readonly double[] TailBottom =
    [
        1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
        0.148103976427480074590, 0.0151986665636164571966, 0.000547593808499534494600, 1.05075007164441684324e-9,
    ];

    /// <summary>The value that a standard normal variable exceeds with probability <paramref name="p"/>, for p from 10⁻¹⁰ to ½.</summary>
    public static double Upper(double p)
    {
        var q = 0.5 - p;
        if (q <= 0.425)
        {
            var near = 0.180625 - q * q;
            return q * Polynomial(CentreTop, near) / Polynomial(CentreBottom, near);
        }

        var tail = Math.Sqrt(-FixedMath.Ln(p)) - 1.6;
        return Polynomial(TailTop, tail) / Polynomial(TailBottom, tail);
    }

    private static double Polynomial(double[] coefficients, double x)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--) sum = sum * x + coefficients[i];
        return sum;
    }
}
