namespace EvalKit;

/// <summary>
/// The two filters before a loudness is measured, ITU-R BS.1770-4 annex 1: a shelf for the head and a high-pass. The standard gives their
/// coefficients at 48 kHz; at other rates they come from the analogue filters behind those (Mansbridge, Finn and Reiss, 2012).
/// </summary>
internal static class KWeighting
{
    private const double HighestOfRate = 0.45;

    public static (Biquad Shelf, Biquad HighPass) At(int sampleRate) => (
        Shelf(Math.Min(1681.974450955533 / sampleRate, HighestOfRate)),
        HighPass(38.13547087602444 / sampleRate));

    private static Biquad Shelf(double frequency)
    {
        const double gain = 1.584864701130855; // 3.99984385397 dB
        const double quality = 0.7071752369554196;
        const double middle = 1.2587209302325579; // gain to the power of 0.4996667741545416
        var (k, a0) = Tangent(frequency, quality);
        return new(
            (gain + middle * k / quality + k * k) / a0, 2 * (k * k - gain) / a0, (gain - middle * k / quality + k * k) / a0,
            2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0);
    }

    private static Biquad HighPass(double frequency)
    {
        const double quality = 0.5003270373238773;
        var (k, a0) = Tangent(Math.Min(frequency, HighestOfRate), quality);
        return new(1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0);
    }

    private static (double K, double A0) Tangent(double frequency, double quality)
    {
        var k = FixedMath.Sin(Math.PI * frequency) / FixedMath.Cos(Math.PI * frequency);
        return (k, 1 + k / quality + k * k);
    }
}
