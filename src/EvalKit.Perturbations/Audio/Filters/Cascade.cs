using EvalKit.Media;

namespace EvalKit;

/// <summary>Sections one after the other, causal, in double precision and fixed order, clipped at full scale.</summary>
internal static class Cascade
{
    /// <summary>Cut-offs that a sample rate cannot hold are lowered to this fraction of it.</summary>
    public const double HighestOfRate = 0.45;

    /// <summary>The pole pair of a second-order Butterworth filter.</summary>
    public const double Butterworth2 = 0.70710678118654752;

    /// <summary>The pole pairs of a fourth-order Butterworth filter: Q = 1 / (2 cos(π/8)) and 1 / (2 cos(3π/8)).</summary>
    public static IReadOnlyList<double> Butterworth4 { get; } = [0.54119610014619698, 1.3065629648763766];

    public static double Fraction(double hertz, int sampleRate) => Math.Min(hertz / sampleRate, HighestOfRate);

    public static SampleBuffer Filter(SampleBuffer source, params Biquad[] sections) => ChannelWise.Map(source, (channel, result, _) =>
    {
        if (sections.Length == 4) Four(channel, result, sections);
        else Any(channel, result, sections);
    });

    private static void Any(ReadOnlySpan<float> source, Span<float> result, ReadOnlySpan<Biquad> sections)
    {
        Span<double> memory = stackalloc double[2 * sections.Length];
        for (var i = 0; i < result.Length; i++)
        {
            double value = source[i];
            for (var f = 0; f < sections.Length; f++) value = sections[f].Next(value, memory.Slice(2 * f, 2));
            result[i] = FullScale.Clip(value);
        }
    }

    /// <summary>The same with all memory in registers.</summary>
    private static void Four(ReadOnlySpan<float> source, Span<float> result, ReadOnlySpan<Biquad> sections)
    {
        var (f, g, h, k) = (sections[0], sections[1], sections[2], sections[3]);
        double f1 = 0, f2 = 0, g1 = 0, g2 = 0, h1 = 0, h2 = 0, k1 = 0, k2 = 0;
        for (var i = 0; i < result.Length; i++)
        {
            double x = source[i];
            var y = f.B0 * x + f1;
            f1 = f.B1 * x - f.A1 * y + f2;
            f2 = f.B2 * x - f.A2 * y;
            var z = g.B0 * y + g1;
            g1 = g.B1 * y - g.A1 * z + g2;
            g2 = g.B2 * y - g.A2 * z;
            var u = h.B0 * z + h1;
            h1 = h.B1 * z - h.A1 * u + h2;
            h2 = h.B2 * z - h.A2 * u;
            var v = k.B0 * u + k1;
            k1 = k.B1 * u - k.A1 * v + k2;
            k2 = k.B2 * u - k.A2 * v;
            result[i] = FullScale.Clip(v);
        }
    }
}
