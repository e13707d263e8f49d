namespace EvalKit.Media;

/// <summary>
/// Ten times the decimal logarithm of a positive, normal number, to 10⁻¹⁰: a table of 256 mantissas and three terms of a series, for
/// spectra, of which a second of sound has tens of thousands of numbers.
/// </summary>
internal static class DecibelTable
{
    private const int Bits = 8;
    private const int MantissaBits = 52;
    private const double PerDoubling = 3.01029995663981195;
    private const double PerNatural = 4.34294481903251828;

    private static readonly double[] Levels = new double[1 << Bits];
    private static readonly double[] Inverses = new double[1 << Bits];

    static DecibelTable()
    {
        for (var i = 0; i < Levels.Length; i++)
        {
            var centre = 1 + (i + 0.5) / Levels.Length;
            Levels[i] = 10 * FixedMath.Log10(centre);
            Inverses[i] = 1 / centre;
        }
    }

    public static double Of(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        var row = (int)(bits >> (MantissaBits - Bits)) & (Levels.Length - 1);
        var mantissa = BitConverter.Int64BitsToDouble(bits & ((1L << MantissaBits) - 1) | 1023L << MantissaBits);
        var rest = mantissa * Inverses[row] - 1;
        var series = rest * (1 - rest * (0.5 - rest * (1.0 / 3)));
        return ((bits >> MantissaBits) - 1023) * PerDoubling + Levels[row] + series * PerNatural;
    }
}
