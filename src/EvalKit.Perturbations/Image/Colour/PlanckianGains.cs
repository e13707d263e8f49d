namespace EvalKit;

/// <summary>
/// White balance: what the light of a black body of some temperature does to red, green and blue, relative to one of 6500 K and with the
/// luminance of white kept. The Planckian locus by Krystek (Color Research and Application 10, 1985), in sRGB's linear primaries
/// (IEC 61966-2-1).
/// </summary>
internal static class PlanckianGains
{
    public const double NeutralKelvin = 6500;

    /// <summary>Gains of linear light.</summary>
    public static (double Red, double Green, double Blue) At(double kelvin)
    {
        var (red, green, blue) = LinearColour(kelvin);
        var (neutralRed, neutralGreen, neutralBlue) = LinearColour(NeutralKelvin);
        (red, green, blue) = (red / neutralRed, green / neutralGreen, blue / neutralBlue);
        var luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        return (red / luminance, green / luminance, blue / luminance);
    }

    /// <summary>CIE 1931 chromaticity; to about 0.0001 from 1000 to 15,000 K.</summary>
    internal static (double X, double Y) Chromaticity(double kelvin)
    {
        var u = (0.860117757 + 1.54118254e-4 * kelvin + 1.28641212e-7 * kelvin * kelvin)
            / (1 + 8.42420235e-4 * kelvin + 7.08145163e-7 * kelvin * kelvin);
        var v = (0.317398726 + 4.22806245e-5 * kelvin + 4.20481691e-8 * kelvin * kelvin)
            / (1 - 2.89741816e-5 * kelvin + 1.61456053e-7 * kelvin * kelvin);
        return (3 * u / (2 * u - 8 * v + 4), 2 * v / (2 * u - 8 * v + 4));
    }

    private static (double Red, double Green, double Blue) LinearColour(double kelvin)
    {
        var (x, y) = Chromaticity(kelvin);
        double bigX = x / y, bigZ = (1 - x - y) / y;
        return (
            3.2404542 * bigX - 1.5371385 - 0.4985314 * bigZ,
            -0.9692660 * bigX + 1.8760108 + 0.0415560 * bigZ,
            0.0556434 * bigX - 0.2040259 + 1.0572252 * bigZ);
    }
}
