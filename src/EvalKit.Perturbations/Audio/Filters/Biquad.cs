namespace EvalKit;

/// <summary>A second-order filter section by the bilinear transform (Robert Bristow-Johnson's cookbook formulas), normalised.</summary>
internal readonly record struct Biquad(double B0, double B1, double B2, double A1, double A2)
{
    /// <param name="frequency">Cut-off as a fraction of the sample rate, between 0 and ½.</param>
    /// <param name="quality">Q of the pole pair.</param>
    public static Biquad LowPass(double frequency, double quality)
    {
        var (cos, alpha, a0) = Terms(frequency, quality);
        return new((1 - cos) / 2 / a0, (1 - cos) / a0, (1 - cos) / 2 / a0, -2 * cos / a0, (1 - alpha) / a0);
    }

    /// <inheritdoc cref="LowPass"/>
    public static Biquad HighPass(double frequency, double quality)
    {
        var (cos, alpha, a0) = Terms(frequency, quality);
        return new((1 + cos) / 2 / a0, -(1 + cos) / a0, (1 + cos) / 2 / a0, -2 * cos / a0, (1 - alpha) / a0);
    }

    /// <summary>A band about a frequency, of gain 1 there.</summary>
    public static Biquad BandPass(double frequency, double quality)
    {
        var (cos, alpha, a0) = Terms(frequency, quality);
        return new(alpha / a0, 0, -alpha / a0, -2 * cos / a0, (1 - alpha) / a0);
    }

    /// <summary>A band raised (or lowered) by a factor of amplitude at its middle.</summary>
    public static Biquad Peak(double frequency, double quality, double gain)
    {
        var (cos, alpha, _) = Terms(frequency, quality);
        var root = Math.Sqrt(gain);
        var a0 = 1 + alpha / root;
        return new((1 + alpha * root) / a0, -2 * cos / a0, (1 - alpha * root) / a0, -2 * cos / a0, (1 - alpha / root) / a0);
    }

    /// <summary>All above a frequency raised by a factor of amplitude, over some octaves: a slope of ½, which SoX has by default.</summary>
    public static Biquad HighShelf(double frequency, double gain) => Shelf(frequency, gain, -1);

    /// <summary>All below a frequency raised by a factor of amplitude, as <see cref="HighShelf"/>.</summary>
    public static Biquad LowShelf(double frequency, double gain) => Shelf(frequency, gain, 1);

    /// <summary>The next output; <paramref name="memory"/> holds two numbers, at first 0 (transposed direct form II).</summary>
    public double Next(double input, Span<double> memory)
    {
        var output = B0 * input + memory[0];
        memory[0] = B1 * input - A1 * output + memory[1];
        memory[1] = B2 * input - A2 * output;
        return output;
    }

    private static Biquad Shelf(double frequency, double gain, int side)
    {
        const double slope = 0.5;
        var (cos, sine, _) = Terms(frequency, 0.5);
        var a = Math.Sqrt(gain);
        var alpha = sine / 2 * Math.Sqrt((a + 1 / a) * (1 / slope - 1) + 2);
        var root = 2 * Math.Sqrt(a) * alpha;
        cos *= side;
        var a0 = a + 1 + (a - 1) * cos + root;
        return new(
            a * (a + 1 - (a - 1) * cos + root) / a0, side * 2 * a * (a - 1 - (a + 1) * cos) / a0, a * (a + 1 - (a - 1) * cos - root) / a0,
            side * -2 * (a - 1 + (a + 1) * cos) / a0, (a + 1 + (a - 1) * cos - root) / a0);
    }

    private static (double Cos, double Alpha, double A0) Terms(double frequency, double quality)
    {
        var angle = 2 * Math.PI * frequency;
        var alpha = FixedMath.Sin(angle) / (2 * quality);
        return (FixedMath.Cos(angle), alpha, 1 + alpha);
    }
}
