namespace EvalKit;

/// <summary>sRGB's transfer function (IEC 61966-2-1), between encoded and linear light, both 0 to 1.</summary>
internal static class SrgbCurve
{
    private const double Ln2 = 0.6931471805599453094;

    public static double ToLinear(double encoded) => encoded <= 0.04045 ? encoded / 12.92 : Power((encoded + 0.055) / 1.055, 2.4);

    public static double FromLinear(double linear) => linear <= 0.0031308 ? linear * 12.92 : 1.055 * Power(linear, 1 / 2.4) - 0.055;

    private static double Power(double x, double exponent) => FixedMath.Exp2(exponent * (FixedMath.Ln(x) / Ln2));
}
