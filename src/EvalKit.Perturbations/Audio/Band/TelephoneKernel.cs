using EvalKit.Media;

namespace EvalKit;

/// <summary>Cuts a clip down to a telephone's band: a high-pass and a low-pass Butterworth filter of fourth order each.</summary>
internal static class TelephoneKernel
{
    private const int LineRate = 8000;

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        var (low, high) = Band(context.Amount, context.Severity, source.SampleRate);
        return Filter(source, low, high);
    }

    /// <summary>A whole line: 300 to 3400 Hz, 8 kHz, µ-law, and back to the sound's rate.</summary>
    public static SampleBuffer Line(SampleBuffer source)
    {
        var (low, high) = Band(3400, 3, source.SampleRate);
        var line = CompandingKernel.MuLaw(Rates.To(Filter(source, low, high), LineRate));
        return Rates.Back(line, source);
    }

    /// <summary>The pass band in hertz: the lower edge rises by 100 Hz per severity.</summary>
    internal static (double Low, double High) Band(double upperHertz, double severity, int sampleRate)
    {
        var high = Math.Min(upperHertz, Cascade.HighestOfRate * sampleRate);
        return (Math.Min(100 * severity, high / 2), high);
    }

    private static SampleBuffer Filter(SampleBuffer source, double low, double high) => Cascade.Filter(
        source,
        [
            .. Cascade.Butterworth4.Select(quality => Biquad.HighPass(low / source.SampleRate, quality)),
            .. Cascade.Butterworth4.Select(quality => Biquad.LowPass(high / source.SampleRate, quality)),
        ]);
}
