namespace EvalKit;

/// <summary>
/// How much pure tones lose in air at sea level, ISO 9613-1:1993, equations 3 to 5 and B.3: in decibels per metre.
/// </summary>
internal sealed class AirAbsorption
{
    private const double ReferenceKelvin = 293.15;
    private const double TriplePointKelvin = 273.16;

    private readonly double _relativeKelvin;
    private readonly double _oxygen;
    private readonly double _nitrogen;
    private readonly double _oxygenStrength;
    private readonly double _nitrogenStrength;

    /// <param name="celsius">−20 to 50.</param>
    /// <param name="humidity">Relative, in percent, 10 to 100.</param>
    public AirAbsorption(double celsius, double humidity)
    {
        var kelvin = celsius + 273.15;
        _relativeKelvin = kelvin / ReferenceKelvin;
        // Moles of water vapour in a hundred of air.
        var water = humidity * FixedMath.Pow10(4.6151 - 6.8346 * Power(TriplePointKelvin / kelvin, 1.261));
        _oxygen = 24 + 40_400 * water * (0.02 + water) / (0.391 + water);
        _nitrogen = Power(_relativeKelvin, -0.5) * (9 + 280 * water * Exp(-4.170 * (Power(_relativeKelvin, -1.0 / 3) - 1)));
        _oxygenStrength = 0.01275 * Exp(-2239.1 / kelvin);
        _nitrogenStrength = 0.1068 * Exp(-3352.0 / kelvin);
    }

    public double DecibelsPerMetre(double hertz)
    {
        var square = hertz * hertz;
        return 8.686 * square * (1.84e-11 * Math.Sqrt(_relativeKelvin) + Power(_relativeKelvin, -2.5)
            * (_oxygenStrength / (_oxygen + square / _oxygen) + _nitrogenStrength / (_nitrogen + square / _nitrogen)));
    }

    private static double Exp(double x) => FixedMath.Exp2(x * 1.4426950408889634);

    private static double Power(double x, double exponent) => Exp(exponent * FixedMath.Ln(x));
}
