using EvalKit.Media;

namespace EvalKit;

/// <summary>
/// Silences one band from beginning to end, so wide as a number of the 80 mel bands up to half the sample rate. A wider one is the same
/// band and more on both sides.
/// </summary>
internal static class FrequencyMaskKernel
{
    private const int Bands = 80;

    public static SampleBuffer Apply(SampleBuffer source, PerturbationContext context)
    {
        if (context.Amount == 0 || source.Frames == 0) return source;
        var top = Mel(0.5 * source.SampleRate);
        var width = context.Amount / Bands * top;
        var low = context.Random.UniformAt(0) * (top - width);
        var (from, to) = (Hertz(low), Hertz(low + width));
        return Magnitude.Filter(source, hertz => hertz >= from && hertz <= to ? 0 : 1);
    }

    internal static double Mel(double hertz) => 2595 * FixedMath.Log10(1 + hertz / 700);

    internal static double Hertz(double mel) => 700 * (FixedMath.Pow10(mel / 2595) - 1);
}
